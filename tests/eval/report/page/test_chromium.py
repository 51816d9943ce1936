"""The page in a real browser: alone, at three widths, light, dark and on paper, by axe's rules.

Needs Chromium (Debian: chromium) and Playwright; axe-core 4 (MPL-2.0) lies in tests/serving/page.
"""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from eval.report.page.html import write_page
from eval.report.records import EvalReport

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
AXE = Path(__file__).parents[3] / "serving" / "page" / "axe.min.js"
WIDTHS = (360, 820, 1400)
NAMES = ("report", "compared", "spoiled", "large")
# The sRGB contrast of words in a chart against what they stand on (WCAG 2.2, 1.4.3).
CONTRAST = """() => {
  const light = c => {
    const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [one, two] = [light(a), light(b)].sort((x, y) => y - x);
    return (one + 0.05) / (two + 0.05);
  };
  const fill = e => getComputedStyle(e).fill;
  const card = getComputedStyle(document.querySelector(".scroll")).backgroundColor;
  return [...document.querySelectorAll("svg text")].map(t => {
    const under = t.closest("g[data-r]")?.querySelector("path");
    return [ratio(fill(t), under ? fill(under) : card), t.textContent, t.getAttribute("class")];
  }).filter(([found]) => found < 4.5);
}"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is missing (Debian: chromium)"),
]


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is missing")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(
            executable_path=CHROMIUM, args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """A page on which an error, or a request for anything but the file, fails the test."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1400, "height": 1000})
    opened = context.new_page()
    wrong: list[str] = []
    asked: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    context.close()
    assert wrong == []
    assert {url.rsplit("/", 1)[1] for url in asked} == {"report.html"}


@pytest.fixture(scope="module")
def pages(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> dict[str, str]:
    """The address of each kind of report's page."""
    written = {}
    for name in NAMES:
        report: EvalReport = request.getfixturevalue(name)
        written[name] = write_page(report, tmp_path_factory.mktemp(name)).as_uri()
    return written


@pytest.mark.parametrize("name", NAMES)
def test_nothing_runs_out_of_the_side(name: str, page: "Page", pages: dict[str, str]) -> None:
    page.goto(pages[name])
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_verdict_and_five_figures_are_on_the_first_screen(
    page: "Page", pages: dict[str, str]
) -> None:
    page.goto(pages["compared"])
    assert page.locator("h1").inner_text() == "No-go"
    box = page.locator(".tiles").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 1000
    assert page.locator(".signature").is_hidden()


def test_hostile_words_change_neither_title_nor_page(page: "Page", pages: dict[str, str]) -> None:
    page.goto(pages["spoiled"])
    page.locator("table.intents thead button").first.click()
    page.locator("svg.matrix.chart g[data-r]").first.hover()
    page.mouse.move(5, 5)
    assert page.title().startswith("No-go: model-")
    assert page.locator("img, iframe, a[href^=javascript]").count() == 0
    assert page.locator("script").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["report", "compared"])
def test_axe_finds_nothing_serious(
    scheme: str, name: str, page: "Page", pages: dict[str, str]
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(pages[name])
    for width in (1400, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert serious(page) == []


def serious(page: "Page") -> list[str]:
    """What axe calls serious or critical, with the element."""
    page.evaluate(AXE.read_text(encoding="utf-8") + "; 0")
    found: Any = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{v['id']}: {json.dumps(node['target'])} {node.get('failureSummary', '')[:200]}"
        for v in found["violations"]
        if v["impact"] in ("serious", "critical")
        for node in v["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["compared", "large"])
def test_words_in_charts_stand_out(
    scheme: str, name: str, page: "Page", pages: dict[str, str]
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(pages[name])
    assert page.locator("svg text").count() > 200
    assert page.evaluate(CONTRAST) == []


def test_headings_sort_the_intents_by_mouse_and_by_keyboard(
    page: "Page", pages: dict[str, str]
) -> None:
    page.goto(pages["compared"])
    table = page.locator("table.intents")
    before = table.locator("tbody th").all_inner_texts()
    table.locator("thead th", has_text="Recall").last.locator("button").focus()
    page.keyboard.press("Enter")
    rising = recalls(page)
    assert rising == sorted(rising)
    page.keyboard.press("Enter")
    assert recalls(page) == sorted(rising, reverse=True)
    assert table.locator("[aria-sort=descending]").inner_text().startswith("Recall")
    table.locator("thead button", has_text="Intent").click()
    assert table.locator("tbody th").all_inner_texts() == sorted(before)
    assert table.locator("[aria-sort]").count() == 1


def recalls(page: "Page") -> list[float]:
    found: list[float] = page.evaluate(
        "[...document.querySelectorAll('table.intents tbody tr')].map(r => +r.cells[4].dataset.v)"
    )
    return found


def test_pointing_at_a_cell_lights_its_two_labels(page: "Page", pages: dict[str, str]) -> None:
    page.goto(pages["large"])
    cell = page.locator("svg.matrix.chart g[data-r='3'][data-c='7']")
    cell.scroll_into_view_if_needed()
    cell.hover()
    names = page.locator("svg.matrix.chart .lit").all_text_contents()
    assert names == ["delivery_failed", "place_help"]
    page.mouse.move(2, 2)
    assert page.locator("svg.matrix.chart .lit").count() == 0


def test_without_scripts_the_page_is_complete(browser: "Browser", pages: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    opened = context.new_page()
    opened.goto(pages["compared"])
    assert opened.locator("table.intents tbody tr").count() == 44
    assert opened.locator("thead button").count() == 0
    assert not opened.get_by_text("Headings sort the table.").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["report", "compared"])
def test_on_paper_page_one_has_the_verdict_and_the_signature(
    scheme: str, name: str, page: "Page", pages: dict[str, str]
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(pages[name])
    whole = sheets(page)
    page.emulate_media(media="print")
    assert page.locator(".signature").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    # Page one is the cover alone, the rest begins on page two: together they are the whole.
    page.evaluate("document.querySelector('.body').remove()")
    assert sheets(page) == 1
    assert page.locator(".cover h1").is_visible()
    page.goto(pages[name])
    page.evaluate("document.querySelector('.cover').remove()")
    assert sheets(page) == whole - 1


def sheets(page: "Page") -> int:
    """Pages of paper."""
    return len(re.findall(rb"/Type ?/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("name", ["report", "compared", "large"])
def test_on_paper_no_chart_or_table_is_cut_at_the_side(
    name: str, page: "Page", pages: dict[str, str]
) -> None:
    page.goto(pages[name])
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1000})  # A4 within its margins
    cut = page.evaluate(
        """() => [...document.querySelectorAll("svg, table")]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => e.closest("section")?.id + " " + e.getBoundingClientRect().right)"""
    )
    assert cut == []
