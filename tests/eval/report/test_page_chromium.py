"""The report in a real browser: light, dark, narrow, printed, without a word to the network."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from eval.report.build import EvaluateRequest, Evaluation, evaluate
from eval.report.page.html import write_page
from eval.report.records import Sample
from model.classifier.loading import default_folder
from tests.eval.report.conftest import NOW

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
AXE = Path(__file__).parents[2] / "serving" / "page" / "axe.min.js"

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


@pytest.fixture(scope="module")
def address(
    judged: Evaluation,
    few: list[Path],
    report_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    """A report with everything in it: a baseline, samples, a hostile ticket."""
    request = EvaluateRequest(model=default_folder(), data=few, now=NOW, baseline=report_folder)
    text = "<script>document.title='owned'</script><style>body{display:none}"
    evil = Sample(
        ticket_id="<img src=x>", language="en", label="a", said="b", confidence=1.0, text=text
    )
    report = evaluate(request).report.model_copy(update={"samples": (evil,)})
    return write_page(report, tmp_path_factory.mktemp("page")).as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 900, 1600])
def test_the_page_opens_quietly_and_fits(
    browser: "Browser",
    address: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    wrong: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda m: wrong.append(m.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.title().startswith("Eval report: model-")
    assert page.locator("#verdict").is_visible()
    assert (wrong, asked) == ([], [address])
    serious = _serious(page)
    context.close()
    assert serious == []


def test_the_intents_can_be_sorted_and_the_print_begins_with_the_verdict(
    browser: "Browser", address: str
) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="recall").click()
    cells = page.locator("#by-intent tbody tr td:nth-child(4)").all_inner_texts()
    values = [float(text.split()[0]) for text in cells if text != "–"]
    assert values == sorted(values)
    page.emulate_media(media="print")
    box = page.locator(".verdict").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 900, "the verdict is on the first page"
    assert page.pdf(format="A4").startswith(b"%PDF")


def _serious(page: "Page") -> list[tuple[str, str]]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: Any = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        (rule["id"], rule["nodes"][0]["html"][:120])
        for rule in found["violations"]
        if rule["impact"] in ("serious", "critical")
    ]
