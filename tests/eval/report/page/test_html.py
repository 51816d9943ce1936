"""The page as a document: whole, escaped, and of a size that can be mailed."""

import base64
import hashlib

import pytest
from lxml import html  # type: ignore[import-untyped]

from eval.report.page.html import page_of
from eval.report.page.verdict import findings, first_findings, nearest
from eval.report.records import EvalReport
from tests.eval.report.page.conftest import EVIL


def tree(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_first_screen_says_verdict_rules_and_identity(
    report: EvalReport, compared: EvalReport
) -> None:
    cover = words(tree(page_of(compared)).find_class("cover")[0])
    assert "No-go" in cover
    assert "The primary intent's accuracy is only 60.0%." in cover
    assert "is worse than the baseline by 10.0% (n = 40). And 6 more of this kind." in cover
    for told in (
        compared.model.version,
        "model-before",
        "264 of its 300 tickets judged again",
        "264 labelled tickets",
        compared.data.digest[:12],
        "25 November 2026",
        compared.verdict.gates_digest[:12],
    ):
        assert told in cover
    go = words(tree(page_of(report)).find_class("cover")[0])
    assert f"meets all {len(report.verdict.rules)} rules" in go
    assert all(rule.reason in go for rule in nearest(report))
    assert "nothing is said of changes" in go


def test_every_rule_that_failed_is_counted_on_the_first_screen(compared: EvalReport) -> None:
    failed = sum(not rule.passed for rule in compared.verdict.rules)
    kept, more = first_findings(compared)
    assert sum(1 + f.more for f in kept) + more == failed
    assert sum(1 + f.more for f in findings(compared)) == failed


def test_five_figures_have_intervals_bounds_and_changes(compared: EvalReport) -> None:
    tiles = [words(tile) for tile in tree(page_of(compared)).find_class("tile")]
    assert len(tiles) == 5
    assert all("n " in tile and "–" in tile for tile in tiles)
    assert "✕ not met: lower end at least 65.0%" in tiles[0]
    assert "−1.0 points (−4.0 to +2.0), no sure change" in tiles[0]
    assert "better" in tiles[2], "99 % against 50 % with intervals apart"
    assert "0.0 points, no sure change" in tiles[3]


def test_every_intent_has_its_row_with_the_rule_that_decided(report: EvalReport) -> None:
    (table,) = tree(page_of(report)).find_class("intents")
    rows = table.xpath("./tbody/tr")
    assert len(rows) == len(report.intents)
    by_name = {words(row.find("th")): row for row in rows}
    for own in report.intents:
        told = words(by_name[own.intent])
        assert own.rule in told
        assert ("✓ go" in told) == (own.decision == "go")
        assert ("few" in (by_name[own.intent].get("class") or "")) == (own.n < 20)
    assert sum(float(row.xpath("td[1]/@data-v")[0]) for row in rows) == report.data.tickets


def test_every_slice_is_in_the_forest_with_its_n(report: EvalReport) -> None:
    (table,) = tree(page_of(report)).xpath("//section[@id='slices']//table")[:1]
    told = [words(row) for row in table.xpath(".//tr")]
    for own in report.slices:
        if own.dimension in ("channel", "difficulty", "length"):
            (line,) = [t for t in told if t.startswith(f"{own.name}{own.name}: ")]
            assert f"n {own.n}" in line


def test_charts_have_titles_tables_captions_and_headings_an_order(compared: EvalReport) -> None:
    page = tree(page_of(compared))
    for svg in page.iter("svg"):
        title = svg.find("title")
        assert svg.get("aria-hidden") or (title is not None and title.text_content().strip())
    assert all(table.find("caption") is not None for table in page.iter("table"))
    assert all(th.get("scope") for th in page.iter("th"))
    levels = [int(e.tag[1]) for e in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in zip(levels, levels[1:], strict=False))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(ids)


def test_hostile_words_stay_words_wherever_they_stand(spoiled: EvalReport) -> None:
    page = page_of(spoiled)
    found = tree(page)
    assert len(list(found.iter("script"))) == 1
    assert len(list(found.iter("style"))) == 1
    assert not list(found.iter("img", "iframe", "object", "form"))
    assert not [name for e in found.iter() for name in e.attrib if name.startswith("on")]
    assert all(link.startswith("#") for link in found.xpath("//a/@href"))
    assert "49" not in "".join(found.xpath("//article//text()"))
    (title,) = found.xpath("/html/head/title")
    assert EVIL in title.text_content()
    for cell in (*found.find_class("ids"), *found.find_class("reasons"), *found.iter("blockquote")):
        assert EVIL in cell.text_content()


def test_only_our_script_and_style_may_run(report: EvalReport) -> None:
    page = tree(page_of(report))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for element in (*page.iter("script"), *page.iter("style")):
        digest = hashlib.sha256(element.text.encode()).digest()
        assert f"'sha256-{base64.b64encode(digest).decode()}'" in policy
        assert "url(" not in element.text
        assert "@import" not in element.text
    assert not page.xpath("//@style")
    assert not page.xpath("//@src")


def test_fifty_thousand_tickets_make_a_page_that_can_be_mailed(large: EvalReport) -> None:
    page = page_of(large)
    assert len(page.encode()) < 1_500_000
    told = words(tree(page))
    assert "and 260 smaller ones, in report.json" in told
    assert "18,800 more characters" in told


def test_of_many_labels_those_with_most_errors_are_drawn(report: EvalReport) -> None:
    names = tuple(f"g{i // 4}.leaf{i}" for i in range(120))
    rows = tuple(
        tuple((9 if r == c else 1 if c == r + 1 and r >= 60 else 0) for c in range(120))
        for r in range(120)
    )
    other = report.model_copy(update={"confusion_names": names, "confusion": rows})
    page = words(tree(page_of(other)))
    assert "Of 120 labels those with most errors are drawn." in page
    assert "g20.leaf80, tagged g20.leaf81: 1 of 10, 10.0%" in page
    assert "g2.leaf8, right" not in page
    assert "labels those with most errors" not in words(tree(page_of(report)))


def test_a_report_with_little_in_it_is_a_page_too(report: EvalReport) -> None:
    bare = report.model_copy(
        update=dict.fromkeys(
            ("slices", "worst", "confusions", "flags", "suspects", "samples", "language_misses",
             "reliability", "risk_coverage"),
            (),
        ) | {"heads": {}}
    )  # fmt: skip
    page = tree(page_of(bare))
    assert words(page.xpath("//h1")[0]) in ("Go", "No-go")
    assert "None." in words(page.xpath("//section[@id='labels']")[0])


@pytest.mark.parametrize("name", ["report", "compared"])
def test_a_page_is_the_same_each_time(name: str, request: pytest.FixtureRequest) -> None:
    one = request.getfixturevalue(name)
    assert page_of(one) == page_of(one)
