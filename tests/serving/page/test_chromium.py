"""The review page in a real browser: keys alone, hostile mail, accessibility in light and dark.

Needs Chromium (Debian: chromium) and Playwright; axe-core 4 (MPL-2.0) lies beside this file.
"""

import json
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import uvicorn

from model.demo import SAMPLE_NOW, sample_folder
from serving.app import create_app
from serving.settings import ServingSettings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.serving.conftest import Row

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
AXE = Path(__file__).with_name("axe.min.js")
SEEN_MS = 600
EVIL = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    "<iframe srcdoc='<script>parent.document.title=1</script>'></iframe>"
    "<a href=\"javascript:document.title='owned'\">x</a><style>body{display:none}</style>"
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is missing (Debian: chromium)"),
]


class Site:
    """A service in a thread, on a port of its own."""

    def __init__(self, folder: Path) -> None:
        settings = ServingSettings.from_env(
            {},
            workspace=sample_folder() / "workspace",
            database_url=f"sqlite:///{folder / 'page.db'}",
            clock_interval_s=0,
        )
        app = create_app(settings, clock=lambda: SAMPLE_NOW)
        config = uvicorn.Config(app, port=0, log_config=None, lifespan="on")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        deadline = time.monotonic() + 30
        while not self._server.started:
            assert time.monotonic() < deadline, "the service did not start"
            time.sleep(0.02)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"

    def draft(self, ticket: "Row") -> "Row":
        """A stored draft of a ticket."""
        found: Row = httpx.post(f"{self.url}/v1/drafts", json={"ticket": ticket}).json()
        return found

    def read(self, draft_id: str) -> "Row":
        """A draft as it is now."""
        found: Row = httpx.get(f"{self.url}/v1/drafts/{draft_id}").json()
        return found

    def stop(self) -> None:
        """End the service."""
        self._server.should_exit = True
        self._thread.join(timeout=20)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    running = Site(tmp_path)
    yield running
    running.stop()


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
    """A page on which any error or breach of the policy fails the test."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1400, "height": 1000})
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    yield opened
    context.close()
    assert wrong == []


def options_of(draft: "Row") -> list[str]:
    return [o["outcome"] for o in draft["outcome_options"] if o["outcome"] != draft["outcome"]]


def some(site: Site, tickets: "dict[str, Row]", count: int = 8) -> list["Row"]:
    return [site.draft(ticket) for ticket in list(tickets.values())[:count]]


def here(page: "Page") -> str:
    """The id of the draft that is shown."""
    address = page.locator("form[action^='/page/drafts/']").first.get_attribute("action")
    assert address is not None
    return address.rsplit("/", 1)[1]


def test_tickets_are_decided_by_keyboard_alone(
    site: Site, page: "Page", sample_tickets: "dict[str, Row]"
) -> None:
    some(site, sample_tickets)
    page.goto(site.url)
    first = here(page)
    page.keyboard.press("j")
    page.wait_for_url("**draft=*")
    second = here(page)
    assert second != first
    page.keyboard.press("k")
    page.wait_for_function("id => document.querySelector(`form[action$='${id}']`)", arg=first)
    page.keyboard.press("a")  # too early: nobody can have read it
    page.wait_for_timeout(SEEN_MS)
    assert "decision" not in site.read(first)

    page.keyboard.press("a")
    page.wait_for_selector("#done:has-text('Approved. Next draft.')")
    assert site.read(first)["decision"]["action"] == "approve"
    assert here(page) == second

    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.id") == "edit-body"
    page.keyboard.type("Really, ")
    page.wait_for_selector("#difference ins:has-text('Really,')")
    assert page.locator("#difference-count").inner_text().startswith("1 ")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#done:has-text('with changes')")
    found = site.read(second)
    assert found["status"] == "edited"
    assert found["final_body"].startswith("Really, ")

    third = here(page)
    page.keyboard.press("r")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("#done:has-text('Rejected')")
    assert site.read(third)["decision"]["reason"] == "wrong_fact"


def test_another_outcome_takes_two_keys(
    site: Site, page: "Page", sample_tickets: "dict[str, Row]"
) -> None:
    draft = next(d for d in map(site.draft, sample_tickets.values()) if options_of(d))
    page.goto(f"{site.url}/?draft={draft['draft_id']}")
    page.keyboard.press("1")
    page.wait_for_url("**outcome=*")
    page.wait_for_timeout(SEEN_MS)
    page.keyboard.press("a")
    page.wait_for_selector("#done:has-text('Approved')")
    assert site.read(draft["draft_id"])["decision"]["outcome"] == options_of(draft)[0]


def test_a_source_is_one_hover_or_one_tab_away(
    site: Site, page: "Page", sample_tickets: "dict[str, Row]"
) -> None:
    draft = site.draft(sample_tickets["S-003"])
    page.goto(f"{site.url}/?draft={draft['draft_id']}")
    claim = page.locator(".claim", has_text="Colissimo").first
    source = claim.locator(".source")
    assert not source.is_visible()
    claim.hover()
    assert source.is_visible()
    assert "order.shipments[0].carrier" in source.inner_text()
    page.mouse.move(2, 2)
    claim.focus()
    assert source.is_visible()
    box, frame = source.bounding_box(), page.locator("#reply").bounding_box()
    assert box is not None
    assert frame is not None
    assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
    page.keyboard.press("Escape")
    assert not source.is_visible()


def test_a_mail_full_of_scripts_stays_text(
    site: Site, page: "Page", sample_tickets: "dict[str, Row]"
) -> None:
    ticket = sample_tickets["S-003"]
    message = {**ticket["messages"][0]}
    message["body"] += EVIL
    customer = {**ticket["customer"], "name": EVIL}
    as_html = {**message, "message_id": "m2", "body_format": "html"}
    draft = site.draft(
        {**ticket, "subject": EVIL, "customer": customer, "messages": [message, as_html]}
    )
    page.goto(f"{site.url}/?draft={draft['draft_id']}&q=")
    assert "owned" not in page.title().replace(EVIL, "")
    assert page.locator("h1").first.inner_text().startswith("<script>")
    assert page.locator("img, iframe, body style").count() == 0
    page.keyboard.press("e")
    page.keyboard.type("<img src=x onerror=alert(1)>")
    page.wait_for_selector("#difference ins")
    assert page.locator("#difference img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(
    scheme: str, site: Site, page: "Page", sample_tickets: "dict[str, Row]"
) -> None:
    drafts = some(site, sample_tickets, count=100)
    option = next(d for d in drafts if options_of(d))
    warned = next(d for d in drafts if d["warnings"] and d["tags"]["risk"])
    done = next(d for d in drafts if d["status"] == "proposed" and d not in (option, warned))
    decision = {"action": "edit", "agent": "a", "body": f"Hello. {done['body']}"}
    httpx.post(f"{site.url}/v1/drafts/{done['draft_id']}/decision", json=decision)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    address = f"?draft={option['draft_id']}&outcome={options_of(option)[0]}"
    others = (f"?status=all&draft={d['draft_id']}" for d in (warned, done))
    for path in (address, *others, "?status=rejected"):
        page.goto(f"{site.url}/{path}")
        if path == address:
            page.locator(".claim").first.focus()
        assert serious(page) == [], path
    page.goto(f"{site.url}/{address}")
    for key in ("e", "r", "?"):
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press(key)
        page.wait_for_timeout(200)
        assert serious(page) == [], key
    page.goto(f"{site.url}/page/login")
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


@pytest.mark.parametrize("width", [390, 820, 1400])
def test_nothing_runs_out_of_the_side(
    width: int, site: Site, page: "Page", sample_tickets: "dict[str, Row]"
) -> None:
    draft = site.draft(sample_tickets["S-001"])
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site.url}/?draft={draft['draft_id']}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_a_draft_is_read_and_decided(
    site: Site, browser: "Browser", sample_tickets: "dict[str, Row]"
) -> None:
    draft_id = site.draft(sample_tickets["S-003"])["draft_id"]
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    opened = context.new_page()
    opened.goto(site.url)
    opened.locator(".claim").first.hover()
    assert opened.locator(".claim .source").first.is_visible()
    opened.locator("#reject summary").click()
    opened.locator("#reason-3").check()
    opened.locator("#reject button").click()
    assert site.read(draft_id)["decision"]["reason"] == "tone"
    context.close()


@pytest.mark.parametrize("path", ["/reports/weekly", "/forecast", "/labelling"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_other_pages_are_accessible_and_fit_a_phone(
    path: str, scheme: str, site: Site, page: "Page", sample_tickets: "dict[str, Row]"
) -> None:
    for name in ("S-001", "S-002", "S-018"):
        site.draft(sample_tickets[name])
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(site.url + path)
    assert serious(page) == []
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_label_is_one_click(site: Site, page: "Page", sample_tickets: "dict[str, Row]") -> None:
    site.draft(sample_tickets["S-001"] | {"subject": EVIL})
    page.goto(f"{site.url}/labelling")
    assert EVIL[:30] in page.inner_text(".said")
    page.click(".quick button")
    assert page.inner_text("[role=status]").startswith("Labelled:")
    assert "left to label" in page.inner_text("nav.card")
