"""The review page through its forms: what is shown, what is decided, who may."""

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from serving.erasure import erase_customer
from serving.page.rendering import POLICY

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>"


class Page(HTMLParser):
    """Elements and text of a page, as a browser would take them."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def field(self, name: str) -> str:
        """The value of a hidden field."""
        found = [a["value"] for t, a in self.elements if t == "input" and a.get("name") == name]
        assert found, name
        return found[0] or ""


def open_page(running: "Running", query: str = "", **headers: str) -> Page:
    answer = running.client.get(f"/{query}", headers=headers)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def decide(running: "Running", draft_id: str, follow: bool = True, **fields: str) -> Any:  # noqa: ANN401
    page = open_page(running, f"?draft={draft_id}")
    data = {"token": page.field("token"), **fields}
    return running.client.post(f"/page/drafts/{draft_id}", data=data, follow_redirects=follow)


def state(running: "Running", draft_id: str) -> "Row":
    found: Row = running.client.get(f"/v1/drafts/{draft_id}").json()
    return found


def log_in(running: "Running", key: dict[str, str], agent: str = "claire") -> Any:  # noqa: ANN401
    data = {"key": key["authorization"].removeprefix("Bearer "), "agent": agent}
    return running.client.post("/page/login", data=data)


def test_everything_that_a_customer_can_write_stays_text(
    running: "Running", sample_tickets: "dict[str, Row]", sample_orders: "dict[str, Row]"
) -> None:
    order = sample_orders["SV-2604811"]
    order = {
        **order,
        "updated_at": "2026-12-03T10:00:00+01:00",
        "customer": {**order["customer"], "name": EVIL},
        "items": [{**order["items"][0], "name": EVIL, "variant": EVIL}],
        "shipments": [
            {**order["shipments"][0], "carrier": EVIL, "tracking_url": "javascript:alert(1)"}
        ],
    }
    assert running.client.put("/v1/orders/SV-2604811", json=order).status_code == 201
    ticket = sample_tickets["S-003"]
    message = ticket["messages"][0]
    files = [{"name": EVIL, "content_type": "image/png"}]
    ticket = {
        **ticket,
        "subject": EVIL,
        "customer": {**ticket["customer"], "name": EVIL},
        "messages": [
            {**message, "body": message["body"] + EVIL, "attachments": files},
            {**message, "message_id": "m2", "body": f"<p>{EVIL}SV-2604811</p>",
             "body_format": "html"},
        ],
    }  # fmt: skip
    draft = running.draft(ticket)
    answer = running.client.get(f"/?draft={draft['draft_id']}&q=%3Cscript%3E")
    page = Page(answer.text)
    scripts = [a for t, a in page.elements if t == "script"]
    assert [s["src"].split("?")[0] for s in scripts] == ["/page/review.js"]  # type: ignore[union-attr]
    assert not [t for t, _ in page.elements if t in ("img", "svg", "iframe", "object", "style")]
    assert not [n for _, a in page.elements for n in a if n.startswith("on") or n == "style"]
    assert not [a for _, a in page.elements if (a.get("href") or "").startswith("javascript")]
    assert page.text.count(EVIL) >= 3


def test_the_policy_for_browsers_allows_nothing_inline_and_no_other_host(
    running: "Running",
) -> None:
    for path in ("/", "/?draft=nope", "/page/login"):
        policy = running.client.get(path).headers["content-security-policy"]
        assert policy == POLICY
    assert "unsafe" not in POLICY
    assert "default-src 'none'" in POLICY
    for name in ("review.css", "review.js", "icon.svg"):
        text = running.client.get(f"/page/{name}").text
        assert not re.search(r"(?:url|import)\s*\(?[\"']?https?:", text)


def test_approving_by_form_records_the_draft_as_it_is_and_shows_the_next(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    drafts = [running.draft(sample_tickets[i])["draft_id"] for i in ("S-001", "S-003")]
    first = open_page(running)
    here = next(d for d in drafts if any(d in (a.get("action") or "") for _, a in first.elements))
    other = next(d for d in drafts if d != here)
    answer = decide(running, here, action="approve")
    assert answer.status_code == 200
    assert "Approved. Next draft." in answer.text
    assert f"/page/drafts/{other}" in answer.text
    assert state(running, here)["decision"]["action"] == "approve"
    assert state(running, here)["decision"]["agent"] == "local"


def test_an_edit_keeps_the_text_and_shows_what_was_changed(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft = running.draft(sample_tickets["S-003"])
    body = draft["body"].replace("Bonjour", "Bonsoir")
    compared = decide(running, draft["draft_id"], action="compare", body=body)
    assert "<del" in compared.text
    assert "<ins" in compared.text
    assert "decision" not in state(running, draft["draft_id"])
    sent = body.replace("\n", "\r\n")  # as browsers send it
    decide(running, draft["draft_id"], action="edit", body=sent)
    assert state(running, draft["draft_id"])["final_body"] == body
    page = open_page(running, f"?status=all&draft={draft['draft_id']}")
    assert "removed: Bonjour" in page.text
    assert "added: Bonsoir" in page.text


def test_an_edit_that_changes_nothing_counts_as_approved(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft = running.draft(sample_tickets["S-003"])
    decide(running, draft["draft_id"], action="edit", body=draft["body"])
    assert state(running, draft["draft_id"])["status"] == "approved"


def test_a_rejection_needs_a_reason_and_may_name_the_right_intent(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft_id = running.draft(sample_tickets["S-003"])["draft_id"]
    refused = decide(running, draft_id, action="reject")
    assert refused.status_code == 422
    assert "Choose why the draft is rejected." in refused.text
    decide(running, draft_id, action="reject", reason="wrong_intent", intent="return.status")
    decision = state(running, draft_id)["decision"]
    assert decision["reason"] == "wrong_intent"
    assert decision["labels"] == {"intents": ["return.status"]}


def with_options(running: "Running", tickets: "dict[str, Row]") -> "Row":
    for ticket in tickets.values():
        draft = running.draft(ticket)
        if draft["status"] == "proposed" and any(
            option["outcome"] != draft["outcome"] for option in draft["outcome_options"]
        ):
            return draft
    raise AssertionError("no sample draft has options")


def test_another_outcome_is_two_steps_away_and_goes_out_with_its_own_text(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft = with_options(running, sample_tickets)
    option = next(o for o in draft["outcome_options"] if o["outcome"] != draft["outcome"])
    page = open_page(running, f"?draft={draft['draft_id']}")
    links = [a["href"] or "" for t, a in page.elements if a.get("class") == "option"]
    chosen = next(href for href in links if f"outcome={option['outcome']}" in href)
    preview = open_page(running, chosen[1:])
    words = option["body"].splitlines()[0]
    assert words in preview.text
    assert option["reason"] in preview.text
    assert preview.field("outcome") == option["outcome"]
    decide(running, draft["draft_id"], action="approve", outcome=option["outcome"])
    assert state(running, draft["draft_id"])["final_body"] == option["body"]


def test_a_second_decision_is_told_who_was_faster_and_keeps_the_text_typed(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft_id = running.draft(sample_tickets["S-003"])["draft_id"]
    token = open_page(running, f"?draft={draft_id}").field("token")
    by_api = {"action": "reject", "agent": "beatrice", "reason": "tone"}
    running.client.post(f"/v1/drafts/{draft_id}/decision", json=by_api)
    data = {"token": token, "action": "edit", "body": "my own careful words"}
    answer = running.client.post(f"/page/drafts/{draft_id}", data=data)
    assert answer.status_code == 409
    assert "Somebody else was faster: Rejected by beatrice" in answer.text
    assert "my own careful words" in answer.text
    assert state(running, draft_id)["decision"]["agent"] == "beatrice"


def test_a_stale_draft_is_not_decided_and_leads_to_the_newest(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    ticket = sample_tickets["S-003"]
    old = running.draft(ticket)["draft_id"]
    token = open_page(running, f"?draft={old}").field("token")
    more = {"message_id": "m9", "author": "customer", "sent_at": "2026-12-03T10:20:00+01:00",
            "body": "Je veux annuler SV-2604811."}  # fmt: skip
    new = running.draft({**ticket, "messages": [*ticket["messages"], more]})["draft_id"]
    data = {"token": token, "action": "approve"}
    answer = running.client.post(f"/page/drafts/{old}", data=data)
    assert answer.status_code == 409
    assert "This draft is stale" in answer.text
    assert f"draft={new}" in answer.text


def test_every_claim_is_marked_with_its_source_and_its_value(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft = running.draft(sample_tickets["S-003"])
    markup = running.client.get(f"/?draft={draft['draft_id']}").text
    page = Page(markup)
    for claim in draft["claims"]:
        for path in claim["source"].split(" + "):
            assert path in page.text
    marks = [a for _, a in page.elements if a.get("class") == "claim"]
    ids = {a.get("id") for _, a in page.elements}
    assert marks
    assert all(a["tabindex"] == "0" and a["aria-describedby"] in ids for a in marks)
    assert "6A20114873305" in page.text


@pytest.mark.parametrize(
    ("accepted", "language", "words"),
    [
        ("fr-CH, fr;q=0.9, en;q=0.8", "fr", "À décider"),
        ("it", "it", "Da decidere"),
        ("de, it;q=0.4, fr;q=0.2", "it", "Da decidere"),
        ("de", "en", "To decide"),
        ("", "en", "To decide"),
        ("fr;q=x,*;;=", "en", "To decide"),
    ],
)
def test_the_language_is_the_browser_s_where_it_is_one_of_ours(
    accepted: str, language: str, words: str, running: "Running"
) -> None:
    answer = running.client.get("/", headers={"accept-language": accepted})
    assert f'<html lang="{language}">' in answer.text
    assert words in answer.text


def test_a_language_that_was_chosen_stays(running: "Running") -> None:
    assert '<html lang="fr">' in running.client.get("/?lang=fr").text
    answer = running.client.get("/", headers={"accept-language": "it"})
    assert '<html lang="fr">' in answer.text


def test_filters_and_search_narrow_the_queue(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    for name in ("S-001", "S-002", "S-003"):
        running.draft(sample_tickets[name])
    assert "3 waiting" in open_page(running).text
    for query in ("?store=fizzwick", "?store=farnwald&status=all", "?q=ombrine"):
        text = open_page(running, query).text
        assert "1 waiting" in text or "1 found" in text, query
    assert "nothing found" in open_page(running, "?status=approved").text


def test_the_queue_goes_on_from_page_to_page_without_gap_or_repetition(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    ids = {d["draft_id"] for d in map(running.draft, list(sample_tickets.values())[:60])}
    for status in ("all", "open"):
        seen: list[str] = []
        query = f"?status={status}"
        while query:
            markup = running.client.get(f"/{query}").text
            entries = markup.split('id="entries"')[1].split("</ol>")[0]
            seen += re.findall(r"draft=(d-[0-9a-f]+)", entries)
            found = re.findall(r'href="(/\?[^"]*cursor=[^"]*)">Next page', markup)
            query = found[-1][1:].replace("&amp;", "&") if found else ""
            query = re.sub(r"draft=[^&]*&?", "", query)
        assert len(seen) == len(set(seen))
        assert set(seen) <= ids
        assert status == "open" or set(seen) == ids


def test_the_same_form_from_another_site_or_without_its_token_does_nothing(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft_id = running.draft(sample_tickets["S-003"])["draft_id"]
    url, token = f"/page/drafts/{draft_id}", open_page(running).field("token")
    tries: list[tuple[dict[str, str], dict[str, str], int]] = [
        ({"action": "approve"}, {}, 403),
        ({"action": "approve", "token": "0" * 64}, {}, 403),
        ({"action": "approve", "token": "é"}, {}, 403),
        ({"action": "approve", "token": token}, {"sec-fetch-site": "cross-site"}, 403),
        ({"action": "approve", "token": token}, {"host": "evil.example"}, 200),
    ]
    for data, headers, status in tries[:4]:
        answer = running.client.post(url, data=data, headers=headers)
        assert answer.status_code == status, (data, headers)
    assert "decision" not in state(running, draft_id)
    json = running.client.post(url, json={"action": "approve"})
    assert json.status_code == 415


def test_with_keys_a_session_is_needed_and_sees_the_key_s_stores_only(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    admin = running.key("admin")
    theirs = running.draft(sample_tickets["S-001"], **admin)["draft_id"]  # Fizzwick's
    ours = running.draft(sample_tickets["S-002"], **admin)["draft_id"]  # Farnwald's
    asked = running.client.get("/", follow_redirects=False)
    assert (asked.status_code, asked.headers["location"]) == (303, "/page/login?next=%2F")
    assert log_in(running, {"authorization": "Bearer rw_no_no"}).status_code == 401
    assert log_in(running, running.key("data")).status_code == 403
    page = Page(log_in(running, running.key("helpdesk", "farnwald")).text)
    assert "1 waiting" in page.text
    markup = running.client.get("/?status=all").text
    assert ours in markup
    assert theirs not in markup
    assert "fizzwick" not in markup.lower()
    assert running.client.get(f"/?draft={theirs}").status_code == 404
    data = {"token": page.field("token"), "action": "approve"}
    assert running.client.post(f"/page/drafts/{theirs}", data=data).status_code == 404
    assert running.client.post(f"/page/drafts/{ours}", data=data).status_code == 200
    found = running.client.get(f"/v1/drafts/{ours}", headers=admin).json()
    assert found["decision"]["agent"] == "claire"
    cookie = running.client.cookies["rw_session"]
    for broken in (cookie[:-1] + ("0" if cookie[-1] != "0" else "1"), "admin-key.9999999999.x.y"):
        headers = {"cookie": f"rw_session={broken}"}
        running.client.cookies.clear()
        answer = running.client.get("/", headers=headers, follow_redirects=False)
        assert answer.status_code == 303


def test_a_session_ends_with_its_key_and_after_half_a_day(
    running: "Running",
) -> None:
    from serving.storage.keys import KeyRepository

    running.key("admin")
    key = running.key("qa")
    answer = log_in(running, key)
    assert answer.url.path == "/"
    set_cookie = answer.history[0].headers["set-cookie"]
    assert "HttpOnly" in set_cookie
    assert "SameSite=lax" in set_cookie
    assert key["authorization"].split("_")[2] not in set_cookie
    assert running.client.get("/", follow_redirects=False).status_code == 200
    key_id, now = key["authorization"].split("_")[1], running.clock()
    running.database.write(lambda connection: KeyRepository(connection).revoke(key_id, now))
    running.app.state.services.keys._read_at = float("-inf")
    assert running.client.get("/", follow_redirects=False).status_code == 303
    log_in(running, running.key("qa"))
    running.clock.forward(hours=11.9)
    assert running.client.get("/", follow_redirects=False).status_code == 200
    running.clock.forward(hours=0.2)
    assert running.client.get("/", follow_redirects=False).status_code == 303


@pytest.mark.parametrize("path", ["//evil.example", "https://evil.example", "/\\evil.example", ""])
def test_logging_in_leads_to_this_page_only(path: str, running: "Running") -> None:
    running.key("admin")
    data = {"key": running.key("qa")["authorization"][7:], "agent": "a", "next": path}
    answer = running.client.post("/page/login", data=data, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_a_customer_who_was_erased_leaves_a_page_without_words(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft_id = running.draft(sample_tickets["S-003"])["draft_id"]
    erase_customer(running.database, "clemence.barbier@example.com", running.clock())
    for query in ("?status=all", f"?draft={draft_id}"):
        text = open_page(running, query).text
        assert "Barbier" not in text
        assert "Clémence" not in text


def test_every_sample_draft_has_a_page_in_every_language(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    for number, ticket in enumerate(sample_tickets.values()):
        draft = running.draft(ticket)
        language = ("en", "fr", "it")[number % 3]
        answer = running.client.get(f"/?draft={draft['draft_id']}&lang={language}")
        assert answer.status_code == 200, ticket["ticket_id"]
        shown = Page(answer.text).text
        for line in (draft["body"] or "").splitlines()[:1]:
            assert line.split(" ")[0] in shown
