import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import InputError
from data.orders import Order
from data.workspace.loading import Workspace, load_workspace
from data.workspace.orders import OrderBook
from data.workspace.policies import merge_policies
from data.workspace.problems import WorkspaceError
from data.workspace.taxonomy import DEFAULT_TAXONOMY_PATH, default_taxonomy, load_taxonomy

SAMPLE = Path(__file__).parents[1] / "fixtures" / "workspace"
Edit = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return load_workspace(SAMPLE)


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """A copy of the sample in which one text of one file is replaced."""
    root = tmp_path / "workspace"
    shutil.copytree(SAMPLE, root)

    def edit(name: str, old: str, new: str) -> Path:
        path = root / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in text
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(old, new, 1) if old else new + text, encoding="utf-8")
        return root

    return edit


def problems_of(root: Path, *, strict: bool = False) -> list[str]:
    with pytest.raises(WorkspaceError) as caught:
        load_workspace(root, strict=strict)
    return [str(problem) for problem in caught.value.problems]


def test_a_right_workspace_loads_whole_and_without_warnings(workspace: Workspace) -> None:
    assert workspace.warnings == ()
    assert list(workspace.stores) == ["alpenrad", "tideline"]
    assert len(workspace.orders) == 3
    assert [reply.reply_id for reply in workspace.replies] == ["r1"]
    assert workspace.policies["tideline"].base_version == "2026-03-01"
    assert workspace.policies["tideline"].store_version is None


def test_yaml_says_what_stands_there_not_what_yaml_1_1_makes_of_it(workspace: Workspace) -> None:
    alpenrad, tideline = workspace.stores["alpenrad"], workspace.stores["tideline"]
    assert tideline.country == "NO"
    assert alpenrad.channels[0].account == "0042"
    assert alpenrad.business_hours["fri"] == "08:00-12:00"
    assert alpenrad.vip is not None
    assert str(alpenrad.vip.min_total) == "2500.00"
    assert workspace.policies["tideline"].rules.shipping.cutoff == "14:00"


def test_only_stores_yaml_is_required(tmp_path: Path) -> None:
    (tmp_path / "stores.yaml").write_text(
        "stores: [{id: solo, name: Solo, country: DE, timezone: Europe/Berlin}]", encoding="utf-8"
    )
    workspace = load_workspace(tmp_path, strict=True)
    assert workspace.warnings == ()
    assert workspace.policies["solo"].dump() == {}
    assert workspace.policies["solo"].get("returns.window_days") is None
    assert workspace.articles == ()


def test_a_missing_stores_yaml_says_what_to_do(tmp_path: Path) -> None:
    assert "create it with a list of stores" in problems_of(tmp_path)[0]
    (tmp_path / "stores.yml").write_text("stores: []", encoding="utf-8")
    assert "rename stores.yml" in problems_of(tmp_path)[0]
    assert "no such folder" in problems_of(tmp_path / "elsewhere")[0]


WRONG = [
    ("stores.yaml", "country: AT", "country: UK", "stores.yaml:12: stores[0].country: ", "GB?"),
    ("stores.yaml", "country: AT", "country: at", "stores[0].country", "did you mean AT?"),
    ("stores.yaml", "Europe/Vienna", "Europe/Wienna", "stores[0].timezone", "Europe/Vienna?"),
    ("stores.yaml", "Europe/Vienna", "Europe", "stores[0].timezone", "expected an IANA"),
    ("stores.yaml", "currency: EUR", "currency: eur", "stores[0].currency", "did you mean EUR?"),
    ("stores.yaml", "[de, en, it]", "[de, english]", "stores[0].languages[1]", "ISO 639-1"),
    ("stores.yaml", "{de: formal", "{ger: formal", "stores[0].voice.formality.ger", "ISO 639-1"),
    ("stores.yaml", "de: formal", "de: strict", "stores[0].voice.formality.de", "'formal'"),
    ("stores.yaml", r"\d{4}-", r"\d{4}-(", "order_id_patterns[0]", "regular expression"),
    ("stores.yaml", "return: alp", "retour: alp", "stores[0].routes.retour", "did you mean return"),
    ("stores.yaml", "fri: 08:00-12:00", "fry: 08:00-12:00", "business_hours.fry", "mon-fri"),
    ("stores.yaml", "fri: 08:00-12:00", "fri: 12:00-08:00", "business_hours.fri", "hours that"),
    ("stores.yaml", "first_reply: 30m", "first_reply: soon", "sla[0].first_reply", "4h"),
    ("stores.yaml", "hei@tideline", "SERVUS@alpenrad", "stores[1].mailboxes[0]", "stores[0]"),
    ("stores.yaml", "id: tideline", "id: alpenrad", "stores[1].id", "belongs to stores[0]"),
    ("stores.yaml", "id: tideline", "id: shared", "stores[1].id", "and not"),
    ("stores.yaml", "name: Tideline", "", "stores[1].name", "required, but absent"),
    ("stores.yaml", "channel: ebay", "channel: etsy", "channels[0].channel", "'email'"),
    ("stores.yaml", "channels:\n", "channels: [\n", "stores.yaml:", "broken YAML"),
    ("stores.yaml", "    name: Alpenrad\n", "    name: A\n    name: B\n", "[0].name", "twice"),
    ("policies/base.yaml", "days: [2, 4]", "days: [4, 2]", "methods[0].days", "smaller one first"),
    ("policies/base.yaml", "[NO, AT]", "[NO, AUT]", "countries[1]", "ISO 3166-1"),
    ("policies/base.yaml", "14:00", "2pm", "shipping.cutoff", "time of day"),
    ("policies/base.yaml", "6.90", "cheap", "policies/base.yaml:2: returns.return_cost", "4.90"),
    ("policies/base.yaml", "window_days: 7", "window_days: x", "frames.window_days", "whole"),
    ("policies/alpenrad.yaml", "to: 2026-11-30", "to: 2026-11-19", "exceptions[0].to", "on"),
    ("policies/alpenrad.yaml", "to: 2026-11-30", "to: 2026-11-31", "exceptions[0].to", "a date"),
    ("policies/alpenrad.yaml", "[shipping]", "[shiping]", "exceptions[0].intents[0]", "shipping?"),
    ("policies/alpenrad.yaml", "2027-01-15", "2026-12-01", "return_until", "on"),
    ("policies/alpenrad.yaml", "2026-12-24,", "2026-10-24,", "ordered_to", "on"),
    ("policies/tidelin.yaml", "", "version: 1", "policies/tidelin.yaml: ", "mean tideline?"),
    ("policies/tideline.yml", "", "version: 1", "policies/tideline.yml: ", "ends in .yaml"),
    ("policies/tideline.yaml", "", "a: &a {b: *a}", "policies/tideline.yaml:1", "anchors"),
    ("knowledge/alpenrd/de/x.md", "", "text", "knowledge/alpenrd: ", "did you mean alpenrad?"),
    ("knowledge/alpenrad/xyz/x.md", "", "text", "knowledge/alpenrad/xyz: ", "ISO 639-1"),
    ("knowledge/alpenrad/en/frame-sizes.md", "[product]", "[produkt]", "intents[0]", "product?"),
    ("knowledge/alpenrad/en/frame-sizes.md", "2026-05-03", "May", "updated", "a date"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "where", "expected"), WRONG)
def test_a_mistake_in_the_configuration_names_file_key_and_what_was_expected(
    edited: Edit, name: str, old: str, new: str, where: str, expected: str
) -> None:
    found = problems_of(edited(name, old, new))
    assert len(found) == 1
    assert where in found[0]
    assert expected in found[0]


def test_all_mistakes_are_reported_at_once(edited: Edit) -> None:
    edited("stores.yaml", "country: AT", "country: Austria")
    edited("policies/alpenrad.yaml", "window_days: 30", "window_days: many")
    root = edited("policies/ghost.yaml", "", "version: 1")
    found = problems_of(root)
    assert [text.partition(":")[0] for text in found] == [
        "stores.yaml",
        "policies/ghost.yaml",
        "policies/alpenrad.yaml",
    ]
    with pytest.raises(InputError, match="3 problems to fix"):
        load_workspace(root)


def test_an_account_of_two_stores_is_refused(edited: Edit) -> None:
    root = edited(
        "stores.yaml", "    mailboxes: [hei", "    channels: [{channel: ebay, account: 0042}]\n"
        "    mailboxes: [hei"
    )  # fmt: skip
    (found,) = problems_of(root)
    assert "stores[1].channels[0]: this account belongs to stores[0] already" in found


UNKNOWN = [
    ("stores.yaml", "stores:", "sotres: x\nstores:", "sotres", "stores?"),
    ("stores.yaml", "queue: alp", "que: alp", "stores[0].que", "queue?"),
    ("stores.yaml", "queue: alp", "signature: alp", "stores[0].signature", "voice.signature?"),
    ("stores.yaml", "tone: neutral", "tonne: neutral", "stores[0].voice.tonne", "tone?"),
    ("policies/base.yaml", "window_days: 14", "windowdays: 14", "s.windowdays", "window_days"),
    ("policies/base.yaml", "window_days: 7", "windw_days: 7", "frames.windw_days", "window_days?"),
    ("policies/base.yaml", "carrier: DHL", "carier: DHL", "methods[0].carier", "carrier?"),
    ("policies/base.yaml", "version", "refund_days: 3\nversion", "refund_days", "s.refund_days"),
    ("policies/alpenrad.yaml", "id: snow", "id: snow\n    zzz: 1", "[0].zzz", "known here"),
    ("knowledge/alpenrad/en/frame-sizes.md", "intents:", "intent:", "intent:", "intents?"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "key", "hint"), UNKNOWN)
def test_unknown_keys_are_warnings_with_the_nearest_name_and_refused_when_strict(
    edited: Edit, name: str, old: str, new: str, key: str, hint: str
) -> None:
    root = edited(name, old, new)
    (warning,) = load_workspace(root).warnings
    assert warning.startswith(name)
    assert key in warning
    assert hint in warning
    assert problems_of(root, strict=True) == [warning]


def test_an_unassumed_country_is_said(edited: Edit) -> None:
    (warning,) = load_workspace(edited("stores.yaml", "    country: NO\n", "")).warnings
    assert "stores[1].country: absent; FR is assumed" in warning


BAD_ORDER = '{"order_id":"X-9","store":"alpenrad","placed_at":"2026-11-10T09:00:00",'


def test_bad_lines_of_the_data_are_warnings_and_kept_aside(edited: Edit) -> None:
    root = edited("orders.jsonl", "", BAD_ORDER + '"status":"pending"}\n')
    workspace = load_workspace(root)
    assert len(workspace.orders) == 3
    told, counted = workspace.warnings
    assert told.startswith("orders.jsonl:1: rejected: placed_at: expected an offset")
    assert counted == "orders.jsonl: 1 of 4 lines rejected, see orders.jsonl.rejected.jsonl"
    assert (root / "orders.jsonl.rejected.jsonl").exists()
    (problem,) = problems_of(root, strict=True)
    assert problem.startswith("orders.jsonl:1: placed_at: expected an offset")


CONTRADICTIONS = [
    ('"status":"pending"', '"status":"delivered"', "no shipment has delivered_at"),
    ('"status":"pending"', '"status":"shipped"', "there is no shipment"),
    ('"total":"129.90"', '"total":"-1.00"', "total: negative"),
    ('"delivered_at":null', '"delivered_at":"2026-11-11T15:59:59+01:00"', "before shipped_at"),
    ('"eta_to":"2026-11-13"', '"eta_to":"2026-11-11"', "eta_from: after eta_to"),
    ('"tracking_number"', '"items":["ZZ"],"tracking_number"', "not among the items"),
    ('"store":"tideline"', '"store":"tidelin"', "no store of this id"),
    ('"status":"in_transit","shipped', '"status":"delivered","shipped', "without delivered_at"),
    ('"total":"129.90"', '"total":"9.90","refunds":[{"amount":"10.00","status":"issued"}]', "more"),
]


@pytest.mark.parametrize(("old", "new", "expected"), CONTRADICTIONS)
def test_an_order_that_contradicts_itself_is_kept_and_told(
    edited: Edit, old: str, new: str, expected: str
) -> None:
    workspace = load_workspace(edited("orders.jsonl", old, new))
    assert len(workspace.orders) == 3
    (warning,) = workspace.warnings
    assert warning.startswith("orders.jsonl:")
    assert expected in warning


def test_delivery_in_the_same_second_as_dispatch_is_no_contradiction(edited: Edit) -> None:
    at = '"delivered_at":"2026-11-11T16:00:00+01:00"'
    assert load_workspace(edited("orders.jsonl", '"delivered_at":null', at)).warnings == ()


def test_many_contradictions_are_counted_not_listed(edited: Edit) -> None:
    row = BAD_ORDER.replace('00",', '00Z",') + '"status":"shipped"}\n'
    rows = "".join(row.replace("X-9", f"X-{i}") for i in range(30))
    warnings = load_workspace(edited("orders.jsonl", "", rows)).warnings
    assert len(warnings) == 21
    assert warnings[-1] == "orders.jsonl: 10 more contradictions"


FACTS = [
    ("returns.window_days", None, 30, "returns.window_days", "2026-09-15"),
    ("returns.window_days", "frames", 7, "returns.by_category.frames.window_days", "2026-03-01"),
    ("returns.return_cost", None, Decimal("6.90"), "returns.return_cost", "2026-03-01"),
    ("returns.return_cost", "frames", Decimal("45.00"), "returns.by_category.frames.return_cost",
     "2026-09-15"),
    ("returns.return_cost", "Frames", Decimal("45.00"), "returns.by_category.frames.return_cost",
     "2026-09-15"),
    ("returns.return_cost", "lights", Decimal("6.90"), "returns.return_cost", "2026-03-01"),
    ("returns.refund_days", "frames", 5, "returns.refund_days", "2026-03-01"),
    ("returns.holiday_extension.return_until", None, date(2027, 1, 15),
     "returns.holiday_extension.return_until", "2026-09-15"),
    ("shipping.methods[1].days", None, (1, 2), "shipping.methods[1].days", "2026-09-15"),
    ("shipping.cutoff", None, "14:00", "shipping.cutoff", "2026-03-01"),
    ("exceptions[0].text.de", None, "In Tirol verzögern sich Zustellungen wegen Schnee.",
     "exceptions[0].text.de", "2026-09-15"),
    ("damaged.proof", None, ("photo",), "damaged.proof", "2026-03-01"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "category", "value", "source", "version"), FACTS)
def test_a_fact_has_its_value_its_path_and_the_version_of_its_file(
    workspace: Workspace,
    path: str,
    category: str | None,
    value: object,
    source: str,
    version: str,
) -> None:
    fact = workspace.policies["alpenrad"].get(path, category=category)
    assert fact is not None
    assert (fact.value, fact.source, fact.version) == (value, f"policy.{source}", version)


@pytest.mark.parametrize(
    "path",
    ["returns.who_pays", "refunds.days", "refunds", "warranty.months", "shipping.methods[2].days",
     "shipping.free_from", "no.such.path", "", "returns.", "returns[0]"],
)  # fmt: skip
def test_what_the_policy_does_not_say_is_no_fact(workspace: Workspace, path: str) -> None:
    assert workspace.policies["alpenrad"].get(path) is None


def test_a_map_is_there_but_has_no_value_of_its_own(workspace: Workspace) -> None:
    fact = workspace.policies["alpenrad"].get("returns.holiday_extension")
    assert fact is not None
    assert fact.value is None


def test_the_dump_is_plain_json_of_what_the_files_say(workspace: Workspace) -> None:
    dump = workspace.policies["alpenrad"].dump()
    assert dump["version"] == "2026-09-15"
    assert dump["returns"]["return_cost"] == "6.90"
    assert "who_pays" not in dump["returns"]
    assert "refunds" not in dump
    assert dump["exceptions"][0]["from"] == "2026-11-20"
    assert dump["cancel"] == {"until": "dispatched", "fee": "0.00"}


IN_FORCE = [
    (19, "AT", "shipping.delayed", []),
    (20, "AT", "shipping.delayed", [0]),
    (30, "at", "shipping.delayed", [0]),
    (31, "AT", "shipping.delayed", []),
    (25, "DE", "shipping.delayed", []),
    (25, None, "shipping.delayed", []),
    (25, "AT", "return.request", []),
    (25, "AT", None, []),
    (28, "DE", "return.request", [1]),
    (28, "AT", "shipping.order_status", [0, 1]),
]


@pytest.mark.parametrize(("day", "country", "intent", "expected"), IN_FORCE)
def test_a_notice_holds_on_its_days_in_its_countries_for_its_intents(
    workspace: Workspace, day: int, country: str | None, intent: str | None, expected: list[int]
) -> None:
    now = date(2026, 11, day) if day <= 30 else date(2026, 12, 1)
    found = workspace.policies["alpenrad"].exceptions_in_force(now, country, intent)
    assert [index for index, _ in found] == expected


MAPS = st.recursive(
    st.none() | st.integers() | st.lists(st.integers(), max_size=2),
    lambda inner: st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
TOPS = st.dictionaries(st.sampled_from("abc"), MAPS, max_size=3)


def _has_null(value: object) -> bool:
    if isinstance(value, dict):
        return any(_has_null(v) for v in value.values())
    return value is None


@given(TOPS, TOPS)
def test_merging_leaves_no_null_and_is_stable(
    base: dict[str, object], over: dict[str, object]
) -> None:
    merged = merge_policies(base, over)
    assert not _has_null(merged.data)
    assert merge_policies(merged.data, over).data == merged.data
    assert merge_policies(merged.data, {}).data == merged.data
    for key, value in over.items():
        if value is None:
            assert key not in merged.data
        elif not isinstance(value, dict):
            assert merged.data[key] == value
            assert merged.origin_of((key,)) == "store"


def test_articles_of_a_store_come_before_the_shared_ones(workspace: Workspace) -> None:
    slugs = [article.slug for article in workspace.articles_for("alpenrad", "en")]
    assert slugs == ["frame-sizes", "privacy.v2"]
    assert [a.slug for a in workspace.articles_for("tideline")] == ["privacy.v2"]
    assert [a.slug for a in workspace.articles_for(None, "de")] == []
    assert len(workspace.articles_for("alpenrad")) == 3


def test_an_article_is_parsed(workspace: Workspace) -> None:
    (article,) = workspace.articles_for("alpenrad", "de")
    assert article.title == "Bremsen einstellen"
    assert article.updated == date(2026, 5, 2)
    assert article.source == "article.alpenrad/de/bremsen-einstellen"
    assert article.body.startswith("Lösen Sie")
    assert article.body.endswith("zweimal.")
    assert article.covers("product.question")
    assert not article.covers("product.availability")


def test_a_group_covers_its_intents(workspace: Workspace) -> None:
    article = workspace.articles_for("alpenrad", "en")[0]
    assert article.covers("product.availability")
    assert not article.covers("order.cancel")


@pytest.mark.parametrize("number", ["AR.2611-07", " ar.2611-07 ", "#AR.2611-07", "AR.2611\u201307"])
def test_an_order_is_found_by_its_number_however_it_is_written(
    workspace: Workspace, number: str
) -> None:
    (order,) = workspace.orders.by_order_id(number)
    assert order.order_id == "AR.2611-07"


@pytest.mark.parametrize("number", ["AR.2611-0", "R.2611-07", "AR.2611-071", "AR-2611-07", "", "#"])
def test_an_order_is_not_found_by_a_number_that_is_not_its_own(
    workspace: Workspace, number: str
) -> None:
    assert workspace.orders.by_order_id(number) == ()


def test_keys_may_hold_several_orders(workspace: Workspace) -> None:
    assert [o.store for o in workspace.orders.by_order_id("1001")] == ["alpenrad", "tideline"]
    assert len(workspace.orders.by_email(" LEA.moser@example.com")) == 2
    assert workspace.orders.by_email("moser@example.com") == ()
    assert workspace.orders.by_email("") == ()
    (order,) = workspace.orders.by_marketplace_ref("22-10001-30003")
    assert order.order_id == "#1001"


def test_an_order_comes_out_of_the_book_as_it_went_in(workspace: Workspace) -> None:
    (order,) = workspace.orders.by_order_id("AR.2611-07")
    again = OrderBook([order])
    assert list(again) == [order]
    assert order.items[0].model_extra == {"engraving": "L.M."}
    assert "delivered_at" in order.shipments[0].model_fields_set
    assert "returns" not in order.model_fields_set
    assert order.placed_at.isoformat() == "2026-11-10T09:00:00+01:00"


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "x@y", "X@Y"]))))
def test_every_order_is_found_by_its_keys_in_reading_order(keys: list[tuple[str, str]]) -> None:
    rows = [
        {"order_id": number, "store": "s", "placed_at": "2026-11-10T09:00:00Z", "status": "pending",
         "customer": {"email": email}, "position": position}
        for position, (number, email) in enumerate(keys)
    ]  # fmt: skip
    book = OrderBook(map(Order.model_validate, rows))
    for number in "abc":
        found = [(order.model_extra or {})["position"] for order in book.by_order_id(number)]
        assert found == [i for i, (n, _) in enumerate(keys) if n == number]
    assert len(book.by_email("x@y")) == sum(1 for _, email in keys if email)


def test_each_store_has_its_own_products(workspace: Workspace) -> None:
    assert workspace.products.of_store("alpenrad")["TL-1"].stock == 3
    assert workspace.products.of_store("tideline")["TL-1"].stock == 12
    assert "AR-LUX.2" not in workspace.products.of_store("tideline")
    assert set(workspace.products) == {"AR-LUX.2", "TL-1"}


def test_the_default_taxonomy_is_complete() -> None:
    taxonomy = default_taxonomy()
    assert len(taxonomy.intents) == 44
    assert taxonomy.groups[:3] == ("shipping", "order", "product")
    assert taxonomy.needs_reply == ("yes", "no", "mark_no_response")
    assert taxonomy.languages == ("en", "fr", "it", "de", "es", "nl")
    assert DEFAULT_TAXONOMY_PATH.is_file()


def test_a_taxonomy_of_ones_own_keeps_the_lists_that_it_does_not_give(tmp_path: Path) -> None:
    path = tmp_path / "labels.yaml"
    path.write_text("intents: [sales, sales.price]\nrisk: []", encoding="utf-8")
    taxonomy = load_taxonomy(path)
    assert list(taxonomy.intents) == ["sales", "sales.price"]
    assert taxonomy.risk == ()
    assert taxonomy.sentiment == default_taxonomy().sentiment


@pytest.mark.parametrize("text", ["", "intents: {}", "intents: 3", "intents: {a b: x}", "[1]"])
def test_a_taxonomy_without_usable_intents_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "labels.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="expected a"):
        load_taxonomy(path)
