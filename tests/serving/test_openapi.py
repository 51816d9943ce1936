"""The committed description is that of the code; regenerate it with REGENERATE=1."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from serving import bodies
from serving.app import create_app
from serving.bodies import record
from serving.openapi import describe
from serving.settings import ServingSettings

if TYPE_CHECKING:
    from tests.serving.conftest import Running

COMMITTED = Path(__file__).parents[2] / "docs" / "openapi.json"
ENDPOINTS = {
    ("post", "/v1/tags"),
    ("post", "/v1/drafts"),
    ("get", "/v1/drafts"),
    ("get", "/v1/drafts/{draft_id}"),
    ("post", "/v1/drafts/{draft_id}/decision"),
    ("post", "/v1/notices"),
    ("put", "/v1/orders/{order_id}"),
    ("post", "/v1/orders:batch"),
    ("put", "/v1/products/{sku}"),
    ("post", "/v1/hooks/{helpdesk}"),
    ("get", "/healthz"),
    ("get", "/readyz"),
    ("get", "/metrics"),
}


def description() -> dict[str, Any]:
    return describe(create_app(ServingSettings()))


def test_the_committed_description_is_that_of_the_code() -> None:
    """`REGENERATE=1 pytest tests/serving/test_openapi.py` writes it anew."""
    text = json.dumps(description(), indent=2, ensure_ascii=False) + "\n"
    if os.environ.get("REGENERATE"):
        COMMITTED.write_text(text, encoding="utf-8")
    assert COMMITTED.read_text(encoding="utf-8") == text


def test_every_endpoint_of_the_contract_is_described() -> None:
    paths = description()["paths"]
    assert {(m, p) for p, methods in paths.items() for m in methods} >= ENDPOINTS


def test_every_reference_leads_somewhere() -> None:
    document = description()
    text = json.dumps(document)
    names = {part.split('"')[0] for part in text.split('"#/components/schemas/')[1:]}
    assert names <= set(document["components"]["schemas"])


def test_every_example_is_what_the_endpoint_takes() -> None:
    models = {name: getattr(bodies, name) for name in dir(bodies)}
    count = 0
    for methods in description()["paths"].values():
        for operation in methods.values():
            content = operation.get("requestBody", {}).get("content", {})
            for media in content.values():
                name = media["schema"]["$ref"].rsplit("/", 1)[1]
                from data.products import Product

                model = Product if name == "Product" else models[name]
                record(media["example"], model)
                count += 1
    assert count == 9


def test_the_page_for_people_needs_no_script_and_no_other_host(running: "Running") -> None:
    page = running.client.get("/docs")
    assert page.status_code == 200
    assert "<script" not in page.text
    assert "http" not in page.text.replace("https://replywright", "").split("</style>")[0]
    assert "POST /v1/drafts" in page.text
    assert running.client.get("/openapi.json").json() == description()
