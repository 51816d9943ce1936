"""Passages and products are found by words, and nothing is better than the wrong one."""

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.products import Product
from model.retrieval.articles import ArticleIndex, _stem, paragraphs_of, stems
from model.retrieval.products import ProductIndex

WORDS = {
    "de": (
        "bestell",
        "liefer",
        "rücksend",
        "erstatt",
        "verspät",
        "garant",
        "beschädig",
        "umtausch",
    ),
    "it": ("sped", "consegn", "rimbors", "ritard", "garanz", "dannegg", "restitu", "pag"),
    "fr": ("command", "livr", "rembours", "retard", "garant", "endommag", "échang", "pai"),
    "nl": ("bestel", "lever", "terugbetal", "vertrag", "garant", "beschadig", "ruil", "betal"),
}
ENDINGS = {
    "de": ("ung", "ungen", "en", "est", "te", "tes", "lich", "heit"),
    "it": ("are", "izione", "ato", "ate", "iamo", "eremo", "abile", "amente"),
    "fr": ("er", "ement", "ait", "ée", "ons", "able", "eront", "ements"),
    "nl": ("en", "ing", "ingen", "de", "den", "baar", "heid", "elijk"),
}


@dataclass(frozen=True)
class Page:
    """An article as far as the index reads it."""

    title: str
    body: str
    intents: tuple[str, ...] = ("product.question",)
    source: str = field(default="article.shared/en/a")

    def covers(self, intent: str) -> bool:
        """By name or group."""
        return intent in self.intents or intent.partition(".")[0] in self.intents


WASHING = Page(
    "Washing wool",
    "Wash woollen jumpers by hand in lukewarm water.\n\nDry them flat, never in a machine.",
    source="article.shared/en/washing",
)
SIZES = Page(
    "Finding your size",
    "Measure your chest.\n\n- S is 90 cm\n- M is 96 cm\n\nBetween two sizes take the larger one.",
    ("product.recommendation", "product.question"),
    "article.shared/en/sizes",
)
RETURNS = Page(
    "Returning parcels", "Bring the parcel to the post office.", ("return",), "article.x"
)
INDEX = ArticleIndex([WASHING, SIZES, RETURNS], "en")


@pytest.mark.parametrize(
    ("question", "intent", "source"),
    [
        ("Can I put woollen jumpers into the washing machine?", "product.question", WASHING.source),
        ("Which size for 96 cm of chest?", "product.recommendation", SIZES.source),
        ("How are parcels returned?", "return.label_howto", RETURNS.source),  # by its group
    ],
)
def test_the_article_on_the_question_is_found(question: str, intent: str, source: str) -> None:
    passages = INDEX.search(question, intent)
    assert passages
    assert {p.source for p in passages} == {source}


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Is it waterproof?", "product.question"),
        ("Can I wash woollen jumpers in a machine?", "return.request"),
        ("", "product.question"),
        ("?!", "product.question"),
        ("the and of", "product.question"),
    ],
)
def test_nothing_is_quoted_where_nothing_fits(question: str, intent: str) -> None:
    assert INDEX.search(question, intent) == []


def test_the_name_of_a_product_alone_says_not_what_is_asked() -> None:
    assert INDEX.search("woollen jumpers", "product.question", about="woollen jumpers") == []


RED_LIGHT = Page(
    "Dustin: the red light blinks",
    "A red light means that the brush is blocked: clean it.\n\nThen hold the button.",
    ("product.defect_warranty",),
    "article.shared/en/red-light",
)
GUARANTEE = Page(
    "Two years of guarantee on Dustin",
    "The guarantee covers motor and battery, after a look at the broken part.",
    ("product.defect_warranty",),
    "article.shared/en/guarantee",
)


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("My Dustin blinks red, what now?", RED_LIGHT.source),
        ("A light, and the brush of my Dustin does not turn", RED_LIGHT.source),
        ("My Dustin does not charge any more, its battery is dead", GUARANTEE.source),
        ("My Dustin leaves a blocked smell", None),
    ],
)
def test_the_cure_of_another_fault_is_not_quoted(question: str, source: str | None) -> None:
    index = ArticleIndex([RED_LIGHT, GUARANTEE], "en")
    found = index.search(question, "product.defect_warranty", about="Dustin robot vacuum")
    assert {p.source for p in found} == ({source} if source else set())


@given(question=st.text(max_size=200))
def test_what_is_quoted_stands_in_the_article(question: str) -> None:
    for intent, page in (("product.question", WASHING), ("return.request", RETURNS)):
        for passage in INDEX.search(question, intent):
            body = " ".join(paragraphs_of(page.body)) if passage.source == page.source else ""
            if body:
                assert all(block in body for block in passage.text.split("\n\n"))


def test_an_empty_index_answers_nothing() -> None:
    assert ArticleIndex([], "en").search("wash", "product.question") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# Title\n\nOne\ntwo.\n\nThree.", ["One two.", "Three."]),
        ("Steps:\n\n1. one\n2. two", ["Steps:\n- one\n- two"]),
        ("**Bold** and `code`", ["Bold and code"]),
        ("", []),
        ("\n\n## only\n\n", []),
    ],
)
def test_markdown_becomes_plain_paragraphs(body: str, expected: list[str]) -> None:
    assert paragraphs_of(body) == expected


@given(text=st.text(max_size=100))
def test_stems_do_not_depend_on_case(text: str) -> None:
    assert stems(text) == stems(text.casefold())


def product(sku: str, name: str, **fields: object) -> Product:
    return Product.model_validate({"sku": sku, "store": "s", "name": {"en": name}} | fields)


CATALOGUE = ProductIndex(
    [
        product("MG-D1", "Coffee grinder Duetto"),
        product("MG-T1", "Coffee grinder Trio"),
        product("PL-S", "Jumper Mist", sizes={"38": "S"}),
        product("PL-M", "Jumper Mist", sizes={"40": "M"}),
        product("NB-6", "Coat Nimbus", sizes={"6 years": "116 cm"}),
        product("NB-7", "Coat Nimbus", sizes={"7 years": "122 cm"}),
        Product(sku="PLAIN-1", store="s", name="Bowl"),
    ]
)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Is the Duetto loud?", "MG-D1"),
        ("the trio coffee grinder", "MG-T1"),
        ("Jumper Mist in 40?", "PL-M"),
        ("Have you the Nimbus in 7 years?", "NB-7"),
        ("the Nimbus, 122 please", "NB-7"),
        ("SKU plain-1 please", "PLAIN-1"),
        ("jumpers of mist", "PL-S"),
    ],
)
def test_the_likeliest_product_comes_first(text: str, first: str) -> None:
    assert CATALOGUE.meant(text)[0].sku == first


@pytest.mark.parametrize("text", ["", "Is it loud?", "Where is my order?"])
def test_no_product_is_meant_where_none_is_named(text: str) -> None:
    assert CATALOGUE.meant(text) == ()


@given(text=st.text(max_size=200))
def test_at_most_five_products_are_meant(text: str) -> None:
    assert len(CATALOGUE.meant(text)) <= 5


def test_threads_that_stem_at_once_do_not_disturb_each_other() -> None:
    texts = [
        (language, " ".join(f"{word}{ending}" for ending in ENDINGS[language]))
        for language, words in WORDS.items()
        for word in words
    ] * 20
    alone = [stems(text, language) for language, text in texts]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(3):
            _stem.cache_clear()
            with ThreadPoolExecutor(8) as pool:
                together = list(pool.map(lambda row: stems(row[1], row[0]), texts))
            assert together == alone
    finally:
        sys.setswitchinterval(interval)
