"""Before and beside orders: questions on products, stock, advice."""

from data.facts import Coded, Fact, Money
from data.products import Product
from data.words import asks_for_warranty, words
from model.plan.records import Act, Listing
from model.rules.answer import Answer, act, link, paragraphs, team
from model.rules.exchanges import stock_acts
from model.rules.items import colours_of, same_article, variant_fact, variant_words
from model.rules.quoting import quotes
from model.rules.remedies import span
from model.rules.situation import Situation
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
        facts = _attributes(s, s.products[0])
        if facts and not found:
            return Answer("info_only", paragraphs(facts, [_page(s, s.products[0])]))
        if found:
            sizes = _sizes(s, s.products[0])
            return Answer("info_only", paragraphs(*found, sizes))
    if found:
        return Answer("info_only", paragraphs(*found))
    return unknown(s)


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
    if s.products:
        first = act(
            "unknown-product",
            product=product_name(s, s.products[0]),
            store=Fact(s.store.name, "store.name"),
            follow=team(s),
        )
    else:
        first = not_known(s)
    return Answer("escalated", paragraphs([first]), warnings=("not answered by the workspace",))


def _attributes(s: Situation, product: Product) -> list[Act | None]:
    """The attributes that the question names, by their name in the language or the catalogue."""
    from model.rules.attribute_words import asked_attributes

    acts: list[Act | None] = []
    for key in asked_attributes(s.text, product.attributes):
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
    if isinstance(value, bool | list | None):
        return None
    source = f"product.{product.sku}.attributes.{key}"
    return act(
        "product-attribute",
        product=product_name(s, product) if alone else variant_fact(s, product),
        attribute=Fact(Coded("attribute", key), source),
        value=Fact(str(value), source),
    )


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
    product = s.products[0]
    if product.stock is None:
        return unknown(s)
    if _variant_unclear(s, product):
        return unknown(s)
    name = variant_fact(s, product) if colours_of(product) else product_name(s, product)
    price = None
    if product.price is not None:
        price = Fact(
            Money(product.price, product.currency or s.store.currency),
            f"product.{product.sku}.price",
        )
    if product.stock > 0:
        first: list[Act | None] = [
            act(
                "stock-yes",
                product=name,
                price=price,
                stock=Fact(None, f"product.{product.sku}.stock"),
            )
        ]
    else:
        first = stock_acts(s, product)
    return Answer("info_only", paragraphs(first, [_page(s, product)]))


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
    return " ".join([*map(str, product.sizes), *values])


def recommendation(s: Situation) -> Answer:
    """Which size or model: what an article or the size table says, else a person advises."""
    found = quotes(s, "product.recommendation")
    sizes = [a for p in s.products[:1] for a in _sizes(s, p)]
    if found or sizes:
        return Answer("info_only", paragraphs(*found, sizes))
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
