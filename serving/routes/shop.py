"""PUT /v1/orders, POST /v1/orders:batch, PUT /v1/products."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from data.orders import Order
from data.products import Product
from serving import examples
from serving.access import allow, services_of
from serving.bodies import OrdersRequest, read_object, record, records
from serving.errors import FieldError, InvalidBodyError
from serving.openapi import BODY_PROBLEMS, answer, body_of
from serving.principals import Principal

router = APIRouter(prefix="/v1", tags=["orders and products"])
DataTeam = Annotated[Principal, Depends(allow("data"))]
_IDS = {"type": "array", "items": {"type": "string"}}
_STORED = {
    "type": "object",
    "properties": {
        "store": {"type": "string"},
        "version": {"type": "string"},
        "changed": {"type": "boolean"},
        "superseded": _IDS,
    },
}
_BATCH = {
    "type": "object",
    "properties": {
        "stored": {"type": "integer"},
        "unchanged": {"type": "integer"},
        "rejected": {"type": "array", "items": {"type": "object"}},
        "superseded": _IDS,
    },
}


@router.put(
    "/orders/{order_id:path}",
    openapi_extra=body_of(Order, examples.ORDER),
    responses={
        **answer(200, "Stored; `superseded` names stale drafts.", _STORED, 409, *BODY_PROBLEMS),
        201: {"description": "Stored for the first time."},
    },
)
async def put_order(request: Request, order_id: str, principal: DataTeam) -> JSONResponse:
    """Store an order as it is now. Drafts that spoke of it become superseded."""
    services = services_of(request)
    _, body = await read_object(request)
    order = record({"order_id": order_id, **body}, Order)
    _require_same("order_id", order_id, order.order_id)
    stores = services.live.current.workspace.stores
    change, stale = await services.workers.run(
        lambda: services.intake.put_order(order, principal, stores)
    )
    found = {
        "order_id": change.order_id,
        "store": change.store,
        "version": change.version,
        "changed": change.is_changed,
        "superseded": stale,
    }
    return JSONResponse(found, 201 if change.is_new else 200)


@router.post(
    "/orders:batch",
    openapi_extra=body_of(OrdersRequest, examples.ORDERS),
    responses=answer(
        200, "What was stored; what was not is named in `rejected`.", _BATCH, *BODY_PROBLEMS
    ),
)
async def put_orders(request: Request, principal: DataTeam) -> JSONResponse:
    """Store many orders in one transaction. A bad one is left out and named, with its reason."""
    services = services_of(request)
    _, body = await read_object(request)
    rows = records(body, "orders", most=services.settings.max_batch)
    orders, places, rejected = [], [], []
    for index, row in enumerate(rows):
        try:
            orders.append(record(row, Order, where=f"orders[{index}]."))
            places.append(index)
        except InvalidBodyError as error:
            problems = [{"field": e.field, "expected": e.expected} for e in error.errors]
            rejected.append({"index": index, "errors": problems})
    stores = services.live.current.workspace.stores
    report = await services.workers.run(
        lambda: services.intake.put_orders(orders, principal, stores)
    )
    for at in report.stale:
        problem = {"field": "updated_at", "expected": "later than what is stored"}
        rejected.append({"index": places[at], "errors": [problem]})
    changed = sum(change.is_changed for change in report.changes)
    return JSONResponse(
        {
            "stored": changed,
            "unchanged": len(report.changes) - changed,
            "rejected": sorted(rejected, key=lambda row: str(row["index"]).zfill(6)),
            "superseded": report.superseded,
        }
    )


@router.put(
    "/products/{sku:path}",
    openapi_extra=body_of(Product, examples.PRODUCT),
    responses={
        **answer(200, "Stored; `superseded` names stale drafts.", _STORED, *BODY_PROBLEMS),
        201: {"description": "Stored for the first time."},
    },
)
async def put_product(request: Request, sku: str, principal: DataTeam) -> JSONResponse:
    """Store a product as it is now. Drafts that cite it become superseded."""
    services = services_of(request)
    _, body = await read_object(request)
    product = record({"sku": sku, **body}, Product)
    _require_same("sku", sku, product.sku)
    stores = services.live.current.workspace.stores
    change, stale = await services.workers.run(
        lambda: services.intake.put_product(product, principal, stores)
    )
    found = {
        "sku": change.sku,
        "store": change.store,
        "version": change.version,
        "changed": change.is_changed,
        "superseded": stale,
    }
    return JSONResponse(found, 201 if change.is_new else 200)


def _require_same(name: str, in_path: str, in_body: str) -> None:
    if in_path != in_body:
        raise InvalidBodyError(
            "path and body name different things",
            errors=[FieldError(name, "the one of the path, or none")],
        )
