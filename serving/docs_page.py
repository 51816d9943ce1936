"""/docs: the API for people, from its description. No script, nothing from another host."""

import json
from html import escape
from typing import Any

_STYLE = """body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
code,pre{font:14px/1.4 ui-monospace,monospace}pre{background:#f4f4f2;padding:.75rem;overflow:auto}
h2{margin-top:2.5rem;border-top:1px solid #ccc;padding-top:1rem}td{padding:.1rem 1rem .1rem 0}"""
STYLE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"


def render_docs(document: dict[str, Any]) -> str:
    """The description as one HTML page."""
    parts = [
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>",
        "<meta name='viewport' content='width=device-width'>",
        f"<title>{escape(document['info']['title'])} API</title><style>{_STYLE}</style></head>",
        f"<body><h1>{escape(document['info']['title'])} API</h1>",
        f"<p>{escape(document['info'].get('description', ''))}</p>",
        "<p>The same for programs: <a href='/openapi.json'>/openapi.json</a>.</p>",
    ]
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            parts.append(_operation(method, path, operation))
    return "".join([*parts, "</body></html>"])


def _operation(method: str, path: str, operation: dict[str, Any]) -> str:
    found = [f"<h2><code>{method.upper()} {escape(path)}</code></h2>"]
    found.append(f"<p>{escape(operation.get('description') or operation.get('summary', ''))}</p>")
    if names := [p["name"] for p in operation.get("parameters", ())]:
        found.append("<p>Parameters: " + ", ".join(f"<code>{escape(n)}</code>" for n in names))
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    if "example" in body:
        example = json.dumps(body["example"], indent=2, ensure_ascii=False)
        found.append(f"<pre>{escape(example)}</pre>")
    rows = (
        f"<tr><td>{escape(str(status))}</td><td>{escape(answer.get('description', ''))}</td></tr>"
        for status, answer in operation.get("responses", {}).items()
    )
    return "".join([*found, "<table>", *rows, "</table>"])
