from datetime import datetime
from pathlib import Path

import pytest

from data.orders import Order
from data.paths import plain, resolve_path, split_sources, walk
from data.tickets import Ticket
from data.workspace.loading import Workspace, load_workspace

SAMPLE = Path(__file__).parents[1] / "fixtures" / "workspace"
NOW = datetime.fromisoformat("2026-11-16T11:00:00+00:00")
TICKET = Ticket.model_validate(
    {
        "ticket_id": "T-1",
        "channel": "email",
        "created_at": "2026-11-16T08:12:00+01:00",
        "messages": [{"body": "one"}, {"body": "two", "sent_at": "2026-11-16T09:00:00+01:00"}],
    }
)


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return load_workspace(SAMPLE)


def resolve(
    workspace: Workspace, path: str, store: str = "alpenrad", *, order: Order | None
) -> object:
    return resolve_path(
        path,
        order=order,
        orders=workspace.orders,
        policy_dump=workspace.policies[store].dump(),
        products=workspace.products.of_store(store),
        articles=workspace.articles,
        store=workspace.stores[store],
        ticket=TICKET,
        now=NOW,
    )


FOUND = [
    ("order.order_id", "AR.2611-07"),
    ("order.total", "129.90"),
    ("order.placed_at", "2026-11-10T09:00:00+01:00"),
    ("order.shipments[0].eta_to", "2026-11-13"),
    ("order.shipments[0].events[1].location", "Wien"),
    ("order.shipments[0].delivered_at", None),
    ("order.items[0].engraving", "L.M."),
    ("order.items", [{"sku": "AR-LUX.2", "name": "Lampe Lux", "quantity": 1, "price": "124.00",
                      "engraving": "L.M."}]),
    ("orders.AR.2611-07.placed_at", "2026-11-10T09:00:00+01:00"),
    ("orders.AR.2611-07.shipments[0].carrier", "Post AT"),
    ("orders.#1001.items", []),
    ("policy.returns.window_days", 30),
    ("policy.returns.by_category.frames.return_cost", "45.00"),
    ("policy.shipping.methods[1].days", [1, 2]),
    ("policy.exceptions[0].from", "2026-11-20"),
    ("policy.version", "2026-09-15"),
    ("product.AR-LUX.2.stock", 0),
    ("product.AR-LUX.2.restock_on", None),
    ("product.AR-LUX.2.name.de", "Lampe Lux"),
    ("product.AR-LUX.2.sizes.4.5", "45 mm"),
    ("product.AR-LUX.2.attributes.lumen", 80),
    ("product.TL-1.stock", 3),
    ("article.alpenrad/en/frame-sizes", "Frame sizes\n\nA rider of 180 cm takes a frame of 56 cm."),
    ("article.shared/en/privacy.v2", "Who may ask\n\nOnly the person who ordered."),
    ("store.links.help", "https://alpenrad.example/hilfe"),
    ("store.queue", "alpenrad-service"),
    ("ticket.messages[1].sent_at", "2026-11-16T09:00:00+01:00"),
    ("ticket.messages[0].body", "one"),
    ("now", "2026-11-16T11:00:00+00:00"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value"), FOUND)
def test_a_path_resolves_to_what_the_file_says(
    workspace: Workspace, path: str, value: object
) -> None:
    (order,) = workspace.orders.by_order_id("AR.2611-07")
    assert resolve(workspace, path, order=order) == value


@pytest.mark.parametrize(
    "path",
    ["", "order", "order.", "order.nope", "order.shipments[1].carrier", "order.shipments[0]x",
     "order.shipments.0.carrier", "order.order_id[0]", "order.invoice.number", "order.returns",
     "orders.AR.2611.placed_at", "orders.ar.2611-07.placed_at", "orders.1001.placed_at",
     "policy.returns.who_pays", "policy.refunds.days", "policy.shipping.methods[9]",
     "product.AR-LUX.stock", "product.NOPE.stock", "product.TL-1.restock_on",
     "article.tideline/en/x", "article.alpenrad/de/frame-sizes", "store.nope", "store.voice.emoji",
     "ticket.messages[2].body", "ticket.messages[0].sent_at", "ticket.messages[-1].body", "then",
     "now.year", "nothing.at.all"],
)  # fmt: skip
def test_a_path_to_nothing_is_a_key_error(workspace: Workspace, path: str) -> None:
    (order,) = workspace.orders.by_order_id("AR.2611-07")
    with pytest.raises(KeyError) as caught:
        resolve(workspace, path, order=order)
    assert caught.value.args == (path,)


def test_nothing_of_another_store_resolves(workspace: Workspace) -> None:
    for path in ("orders.AR.2611-07.total", "product.AR-LUX.2.stock",
                 "article.alpenrad/en/frame-sizes", "order.order_id"):  # fmt: skip
        with pytest.raises(KeyError):
            resolve(workspace, path, "tideline", order=None)
    assert resolve(workspace, "orders.1001.status", "tideline", order=None) == "processing"


def test_joined_sources_are_split() -> None:
    assert split_sources("order.a + policy.b.c + now") == ("order.a", "policy.b.c", "now")
    assert split_sources(" now ") == ("now",)
    assert split_sources("product.A+B.stock") == ("product.A+B.stock",)
    assert split_sources("") == ()


def test_every_leaf_of_a_dump_is_reached_by_its_path(workspace: Workspace) -> None:
    dump = workspace.policies["alpenrad"].dump()

    def check(value: object, path: str) -> int:
        assert plain(walk(dump, path)) == value
        if isinstance(value, dict):
            return sum(check(v, f"{path}.{k}" if path else k) for k, v in value.items())
        if isinstance(value, list):
            return sum(check(v, f"{path}[{i}]") for i, v in enumerate(value))
        return 1

    assert check(dump, "") == 48
