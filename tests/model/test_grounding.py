"""Every draft of the sample, and every outcome that it offers: nothing without a source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pytest

from data.jsonl import read_records
from data.paths import resolve_path, split_sources
from data.records import GRANTS, MARKETPLACES
from data.tickets import Ticket
from data.workspace.taxonomy import default_taxonomy
from model.checks.channel_rules import violations
from model.checks.grounding import loose_figures, loose_names, unresolved, wrong_spans
from model.checks.language import is_in_language
from model.demo import SAMPLE_NOW, sample_folder

if TYPE_CHECKING:
    from data.orders import Order
    from data.results import Claim, Draft
    from tests.model.conftest import Sample

IDS = [t.ticket_id for t in read_records(sample_folder() / "tickets.jsonl", Ticket, strict=True)]


@dataclass(frozen=True)
class Written:
    """A body with its claims: of the draft or of one of its options."""

    name: str
    body: str
    claims: tuple[Claim, ...]


def written(draft: Draft) -> list[Written]:
    if draft.body is None:
        return []
    options = [Written(o.outcome, o.body, o.claims) for o in draft.outcome_options]
    return [Written("draft", draft.body, draft.claims), *options]


def own_words(one: Written) -> str:
    """The body with `X` for what an article, an order or the customer said."""
    foreign = ("article.", "policy.exceptions", "order", "ticket.", "product.", "store.")
    kept, last = "", 0
    for claim in sorted(one.claims, key=lambda c: c.start):
        if claim.source.startswith(foreign) and claim.start >= last:
            kept, last = f"{kept}{one.body[last : claim.start]}X", claim.end
    return kept + one.body[last:]


def own_orders(sample: Sample, ticket_id: str) -> list[Order]:
    match = sample.tagged[ticket_id].match
    return [*([match.order] if match.order else []), *match.candidates, *match.customer_orders]


@pytest.mark.parametrize("ticket_id", IDS)
def test_no_figure_link_or_carrier_stands_outside_of_a_claim(
    sample: Sample, ticket_id: str
) -> None:
    carriers = {s.carrier for o in sample.workspace.orders for s in o.shipments if s.carrier}
    for one in written(sample.drafts[ticket_id]):
        assert loose_figures(one.body, one.claims) == [], one.name
        assert loose_names(one.body, one.claims, carriers) == [], one.name


@pytest.mark.parametrize("ticket_id", IDS)
def test_every_claim_is_its_text_and_its_source_resolves(sample: Sample, ticket_id: str) -> None:
    draft, tagged = sample.drafts[ticket_id], sample.tagged[ticket_id]
    store_id = tagged.tags.store.id
    if draft.body is None or store_id is None:
        assert draft.claims == ()
        return
    store = sample.workspace.stores[store_id]
    resolve = partial(
        resolve_path,
        order=tagged.match.order,
        orders=sample.workspace.orders,
        policy_dump=sample.workspace.policies[store_id].dump(),
        products=sample.workspace.products.of_store(store_id),
        articles=sample.workspace.articles,
        store=store,
        ticket=sample.tickets[ticket_id],
        now=SAMPLE_NOW,
    )
    for one in written(draft):
        assert wrong_spans(one.body, one.claims) == [], one.name
        assert unresolved(one.claims, resolve) == [], one.name
        for claim in one.claims:
            assert 0 <= claim.start < claim.end <= len(one.body)
            if "policy." in claim.source:
                assert claim.version, claim.source
        for option in draft.outcome_options:
            resolve(option.reason)


@pytest.mark.parametrize("ticket_id", IDS)
def test_names_and_numbers_are_shown_as_their_source_has_them(
    sample: Sample, ticket_id: str
) -> None:
    draft, tagged = sample.drafts[ticket_id], sample.tagged[ticket_id]
    order = tagged.match.order
    for one in written(draft):
        for claim in one.claims:
            source = claim.source
            if re.search(
                r"\.(?:tracking_number|tracking_url|carrier|order_id|location|items\[\d+\]\.name)$",
                source,
            ):
                if order is None or not source.startswith("order.") or "+" in source:
                    continue
                value = resolve_path(
                    source, order=order, orders=None, policy_dump=None, products=None,
                    articles=(), store=None, ticket=None, now=None,
                )  # fmt: skip
                assert claim.text == " ".join(str(value).split()), source


@pytest.mark.parametrize("ticket_id", IDS)
def test_the_language_is_the_customer_s(sample: Sample, ticket_id: str) -> None:
    draft = sample.drafts[ticket_id]
    label = sample.tickets[ticket_id].labels
    for one in written(draft):
        assert is_in_language(own_words(one), draft.language), one.name
    if sample.tagged_by == "labels" and draft.body is not None and label and label.language:
        assert draft.language == label.language


@pytest.mark.parametrize("ticket_id", IDS)
def test_nothing_of_another_customer_or_store_is_shown(sample: Sample, ticket_id: str) -> None:
    draft, tagged = sample.drafts[ticket_id], sample.tagged[ticket_id]
    ticket = sample.tickets[ticket_id]
    said = " ".join(m.body for m in ticket.messages) + (ticket.subject or "")
    own = own_orders(sample, ticket_id)
    mine = {o.order_id for o in own}
    own_words = " ".join(o.model_dump_json() for o in own)
    for one in written(draft):
        for order in sample.workspace.orders:
            if order.order_id in mine:
                continue
            customer = order.customer
            secret = [customer.email, order.order_id, order.marketplace_ref]
            secret += [s.tracking_number for s in order.shipments]
            secret += [order.invoice.number if order.invoice else None]
            if customer.name and len(customer.name.split()) > 1:
                secret.append(customer.name)
            for text in filter(None, secret):
                if text in said or text in own_words or text == ticket.customer.name:
                    continue
                assert text not in one.body, (one.name, order.order_id)
        for store in sample.workspace.stores.values():
            if store.id != tagged.tags.store.id:
                assert store.name not in one.body or store.name in said
                for link in store.links.values():
                    assert link.partition("{")[0] not in one.body


@pytest.mark.parametrize("ticket_id", IDS)
def test_what_is_internal_is_never_told(sample: Sample, ticket_id: str) -> None:
    store_id = sample.tagged[ticket_id].tags.store.id
    if store_id is None:
        return
    for one in written(sample.drafts[ticket_id]):
        for claim in one.claims:
            assert not re.search(
                r"policy\.(?:refunds\.agent_limit|lost_parcel\.(?:fraud_review|coverage))",
                claim.source,
            ), claim.source


@pytest.mark.parametrize("ticket_id", IDS)
def test_the_rules_of_the_channel_hold(sample: Sample, ticket_id: str) -> None:
    draft, ticket = sample.drafts[ticket_id], sample.tickets[ticket_id]
    assert draft.violations == ()
    for one in written(draft):
        assert violations(one.body, ticket.channel, one.claims) == ()
        if ticket.channel in MARKETPLACES:
            assert "http" not in one.body
            assert "@" not in one.body


@pytest.mark.parametrize("ticket_id", IDS)
def test_status_outcome_and_body_agree(sample: Sample, ticket_id: str) -> None:
    draft = sample.drafts[ticket_id]
    assert draft.ticket_id == ticket_id
    assert draft.status in ("none", "proposed", "escalated")
    assert (draft.body is None) == (draft.status != "proposed")
    if draft.status == "none":
        assert draft.tags.needs_reply != "yes"
        assert draft.outcome is None
        return
    assert draft.outcome in default_taxonomy().outcomes
    assert draft.outcome not in {o.outcome for o in draft.outcome_options}
    if draft.needs:
        assert draft.outcome not in GRANTS
    if draft.outcome in GRANTS:
        assert draft.order is not None
    if draft.outcome == "asked_for_info":
        assert draft.needs
    if draft.order is None:
        assert not any(c.source.startswith("order.") for c in draft.claims)


@pytest.mark.parametrize("ticket_id", IDS)
def test_no_draft_fell_back_to_a_hand_over(sample: Sample, ticket_id: str) -> None:
    warnings = sample.drafts[ticket_id].warnings
    assert not any("failed its checks" in w or "could not be written" in w for w in warnings)


@pytest.mark.parametrize("ticket_id", IDS)
def test_no_leftovers_of_the_patterns(sample: Sample, ticket_id: str) -> None:
    for one in written(sample.drafts[ticket_id]):
        own = own_words(one)
        assert not re.search(r"[{}<>]|  |\bNone\b|[\ue000-\uf8ff]|\n{3}", own), own


@pytest.mark.parametrize("ticket_id", IDS)
def test_sources_are_paths(sample: Sample, ticket_id: str) -> None:
    roots = ("order", "orders", "policy", "product", "article", "store", "ticket", "now")
    for one in written(sample.drafts[ticket_id]):
        for claim in one.claims:
            parts = split_sources(claim.source)
            assert parts
            assert all(part.partition(".")[0] in roots for part in parts), claim.source


def test_the_sample_is_drafted_the_same_way_twice(sample: Sample) -> None:
    again = list(sample.pipeline.draft(sample.tickets.values(), SAMPLE_NOW))
    assert again == list(sample.drafts.values())
