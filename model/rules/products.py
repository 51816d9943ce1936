"""Before and beside orders: questions on products, stock, advice."""

import re
from collections.abc import Collection

from data.facts import Coded, Fact, Money
from data.products import Product
from data.words import asks_for_warranty, fold, words
from model.plan.records import Act, Listing, Paragraph
from model.rules.answer import Answer, act, link, paragraphs, team
from model.rules.attribute_words import asked_attributes
from model.rules.exchanges import stock_acts
from model.rules.items import (
    colours_of,
    names_size,
    same_article,
    variant_fact,
    variant_words,
)
from model.rules.mentions import is_in_wake, named_articles, said_about, sentences
from model.rules.quoting import quotes
from model.rules.remedies import span
from model.rules.situation import Situation
from model.rules.sizing import size_act
from model.rules.topics import not_known

_MOST_VARIANTS = 3


def product_name(s: Situation, product: Product) -> Fact:
    """A product's name in the reader's language."""
    name, path = product.name_in(s.language)
    return Fact(name, f"product.{product.sku}.{path}")


def question(s: Situation) -> Answer:
    """A fact about a product: from an article or the catalogue, else plainly unknown."""
    found = quotes(s, "product.question")
    if not found and asks_for_warranty(s.text):
        general = warranty_general(s)
        if general:
            return Answer("info_only", paragraphs([general]))
    if s.products:
        facts = [told for one in named_articles(s) for told in _attributes(s, one)]
        if facts and not found:
            return Answer("info_only", paragraphs(facts, [_page(s, s.products[0])]))
        if found:
            sizes = _sizes(s, s.products[0])
            return Answer("info_only", paragraphs(*found, sizes))
    if found:
        return Answer("info_only", paragraphs(*found))
    if s.intents[0] != "product.question" and s.text.count("?") < len(s.intents):
        return Answer("info_only", ())  # the answers to the other intents leave no question open
    return unknown(s)


_BEFORE_BUYING = ("shipping.options_cost", "shipping.arrive_by_date", "product.availability")


def facts_beside(s: Situation, answered: Collection[str]) -> tuple[Paragraph, ...]:
    """Attributes that a question asks for beside one of stock or delivery."""
    if not s.products or not answered or not set(answered) <= set(_BEFORE_BUYING):
        return ()
    asked = " ".join(t for t in sentences(s) if t.rstrip().endswith("?"))
    keys = asked_attributes(asked, s.products[0].attributes, by_measure=False)
    return paragraphs([_attribute(s, s.products[0], key, alone=True) for key in keys])


def warranty_general(s: Situation) -> Act | None:
    """How long the guarantee is, for the product that is named or for all."""
    product = s.products[0] if s.products else None
    months = s.rule("warranty.months", product.category if product else None)
    differs = s.policy.rules.warranty.by_category
    if months is None or (differs and product is None):
        # Which of several terms applies depends on an article that we could not identify.
        return None
    return act(
        "warranty-general",
        months=span(months, "month"),
        warranty=Fact(None, months.source, months.version),
        product=product_name(s, product) if product else None,
    )


def unknown(s: Situation) -> Answer:
    """What the workspace does not know is said, and a person finds out."""
    asked = _the_question(s)
    if s.products:
        first = act(
            "unknown-product",
            product=product_name(s, s.products[0]),
            store=Fact(s.store.name, "store.name"),
            follow=team(s),
        )
    else:
        first = not_known(s)
    warning = "not answered by the workspace"
    return Answer("escalated", paragraphs([asked, first]), warnings=(warning,))


_GREETING = re.compile(
    r"^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|dear|good (?:morning|evening)|ciao|salve"
    r"|buongiorno|buonasera|hola|buen[oa]s(?: d[ií]as| tardes)?|hallo|guten (?:tag|abend|morgen)"
    r"|moin|servus|hoi|goede(?:ndag|morgen|navond)|dag|beste)\b[^,!?]{0,25}[,!:] *¿?",
    re.IGNORECASE,
)
_PLAIN_QUESTION = re.compile(r"[^\W\d_][\w '’,()%/.-]{10,88} ?\?+")


def _the_question(s: Situation) -> Act | None:
    """What is not known, in the customer's own words, where one short sentence asks it."""
    asked = [_GREETING.sub("", t.strip(" ¿")) for t in sentences(s) if t.rstrip().endswith("?")]
    plain = [t for t in asked if _PLAIN_QUESTION.fullmatch(t)]
    if len(asked) != 1 or not plain or plain[0] not in s.text:
        return None
    opened = f"¿{plain[0]}"  # Spanish questions are opened as well as closed
    return act("your-question", question=s.said(opened if opened in s.text else plain[0]))


def _attributes(s: Situation, product: Product) -> list[Act | None]:
    """The attributes that the question names, by their name in the language or the catalogue."""
    acts: list[Act | None] = []
    for key in asked_attributes(said_about(s, product), product.attributes):
        group = [product, *same_article(s, product)]
        if len({str(p.attributes.get(key)) for p in group}) == 1:
            group = [product]  # the same for all of its variants
        for one in group[:_MOST_VARIANTS]:
            acts.append(_attribute(s, one, key, alone=len(group) == 1))
    told = [a for a in acts if a]
    names = {str(a.facts["product"].value) for a in told}
    if len(told) < 2 or len(names) > 1:
        return acts
    # Several facts of one product: its name once, then a line each.
    rows = tuple({k: a.facts[k] for k in ("attribute", "value")} for a in told)
    lines = Listing("product-fact", rows, "lines")
    return [act("product-facts", product=told[0].facts["product"], lines=lines)]


def _attribute(s: Situation, product: Product, key: str, *, alone: bool) -> Act | None:
    value = product.attributes.get(key)
    if isinstance(value, dict):
        value = value.get(s.language) or next(iter(value.values()), None)
    if isinstance(value, list | None):
        return None
    source = f"product.{product.sku}.attributes.{key}"
    return act(
        "product-attribute",
        product=product_name(s, product) if alone else variant_fact(s, product),
        attribute=Fact(Coded("attribute", key), source),
        value=Fact(_yes_or_no(value) or str(value), source),
    )


def _yes_or_no(value: object) -> Coded | None:
    plain = str(value).casefold()
    if plain in ("yes", "true"):
        return Coded("answer", "yes")
    return Coded("answer", "no") if plain in ("no", "false") else None


def _sizes(s: Situation, product: Product) -> list[Act | None]:
    """What a size that is named corresponds to."""
    said = words(s.text)
    for key, value in product.sizes.items():
        tokens = words(str(key))
        if tokens and tokens <= said and isinstance(value, str | int):
            if tokens <= words(str(value)):
                return []  # "38 corresponds to FR 38" tells nobody anything
            source = f"product.{product.sku}.sizes"
            return [
                act(
                    "product-size",
                    product=product_name(s, product),
                    size=Fact(str(key), source),
                    value=Fact(str(value), source),
                )
            ]
    return []


def _page(s: Situation, product: Product) -> Act | None:
    if s.is_marketplace or not product.url:
        return None
    return act("product-link", link=Fact(product.url, f"product.{product.sku}.url"))


def availability(s: Situation) -> Answer:
    """In stock, or when it comes back."""
    if not s.products:
        return Answer("asked_for_info", paragraphs([act("which-product")]), needs=("product",))
    articles = named_articles(s)
    asked = _asked_for_stock(s, articles)
    answers = [_stock_answer(s, product) for product in asked]
    if all(answer is None for answer in answers):
        return unknown(s)
    if len([answer for answer in answers if answer]) > 1:
        # Each page beside its own article: after both, nobody would know which is which.
        pairs = zip(answers, asked, strict=True)
        return Answer("info_only", paragraphs(*([*a, _page(s, p)] for a, p in pairs if a)))
    pages = [_page(s, product) for product in asked]
    return Answer("info_only", paragraphs(*(a for a in answers if a), *([page] for page in pages)))


_STOCK = re.compile(
    r"\b(?:stock|availab|disponib|dispo\b|back in|rupture|reassort|torna|tornera|esaurit|arriv"
    r"|lager|vorratig|lieferbar|verfugbar|wieder (?:da|rein|zu haben)|ausverkauft|existencias"
    r"|agotad|queda|repon|voorraad|voorradig|leverbaar|beschikbaar|uitverkocht|sold out"
    r"|avez-vous|vous avez|avete|haben sie|habt ihr|teneis|tienen|hebben jullie|heeft u|have you"
    r"|do you have|exist)"
)


def _asked_for_stock(s: Situation, articles: list[Product]) -> list[Product]:
    """Those beside a word for it, or in the wake: `Is the bike there? And the cassette?`."""
    by_word = [p for p in articles if _STOCK.search(fold(said_about(s, p)))]
    in_wake = [p for p in articles if p not in by_word and is_in_wake(s, p)]
    if by_word:
        return [p for p in articles if p in by_word or p in in_wake]
    return articles if in_wake else articles[:1]


def _stock_answer(s: Situation, product: Product) -> list[Act | None] | None:
    """Whether one article is there; None where the catalogue does not say."""
    if product.stock is None or _variant_unclear(s, product):
        return None
    shows = colours_of(product) or names_size(s, product)
    name = variant_fact(s, product) if shows else product_name(s, product)
    price = None
    if product.price is not None:
        price = Fact(
            Money(product.price, product.currency or s.store.currency),
            f"product.{product.sku}.price",
        )
    if product.stock > 0:
        stock = Fact(None, f"product.{product.sku}.stock")
        return [act("stock-yes", product=name, price=price, stock=stock)]
    return stock_acts(s, product)


def _variant_unclear(s: Situation, product: Product) -> bool:
    """A colour or size is named that no variant shows, and the variants differ in stock."""
    group = [product, *same_article(s, product)]
    if len({bool(p.stock) for p in group}) < 2:
        return False
    named = variant_words(s.text)
    known = variant_words(" ".join(map(_variant_text, group))).union(*map(colours_of, group))
    return bool(named) and not named & known


def _variant_text(product: Product) -> str:
    values = [str(v) for v in product.attributes.values()]
    return " ".join([*map(str, product.sizes), *map(str, product.sizes.values()), *values])


def recommendation(s: Situation) -> Answer:
    """Which size or model: what an article or the size table says, else a person advises."""
    found = quotes(s, "product.recommendation")
    measured = size_act(s)
    sizes = [a for p in s.products[:1] for a in _sizes(s, p)] if measured is None else []
    if found or sizes or measured:
        return Answer("info_only", paragraphs([measured], *found, sizes))
    return unknown(s)


def article_or_person(s: Situation, intent: str, *first: Act) -> Answer:
    """An article's words where there are some, else a person."""
    found = quotes(s, intent)
    if found:
        return Answer("info_only", paragraphs(list(first), *found))
    return Answer(
        "escalated", paragraphs([*first, not_known(s)]), warnings=("not answered by the workspace",)
    )


def help_page(s: Situation) -> Act | None:
    """The store's help page, where the channel allows links."""
    page = link(s, "help")
    return act("help-link", link=page) if page else None
