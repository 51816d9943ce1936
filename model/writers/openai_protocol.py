"""A writer behind any endpoint of the OpenAI protocol: vLLM, Ollama, `transformers serve`, ..."""

from dataclasses import dataclass

import httpx

from model.writers.rephrase import (
    Phrasing,
    PhrasingRequest,
    WriterUnavailableError,
    fenced,
    instructions,
)

_MAX_ANSWER_BYTES = 200_000


@dataclass(frozen=True)
class EndpointSettings:
    """Where the model is and what it may cost.

    Attributes:
        url: the base, such as `http://127.0.0.1:8000/v1`.
        model: as the endpoint names it.
        api_key: sent as a bearer token where there is one.
        timeout_s: for the whole answer.
        max_tokens: of the answer.
    """

    url: str
    model: str
    api_key: str | None = None
    timeout_s: float = 8.0
    max_tokens: int = 700


class EndpointWriter:
    """Asks an endpoint for a phrasing. One connection pool for its life."""

    def __init__(self, settings: EndpointSettings) -> None:
        self._settings = settings
        headers = {"Authorization": f"Bearer {settings.api_key}"} if settings.api_key else {}
        self._client = httpx.Client(
            base_url=settings.url.rstrip("/") + "/", timeout=settings.timeout_s, headers=headers
        )

    @property
    def name(self) -> str:
        """`openai:MODEL`."""
        return f"openai:{self._settings.model}"

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def rephrase(self, request: PhrasingRequest, /) -> Phrasing:
        """Ask for a phrasing.

        Raises:
            WriterUnavailableError: refused, too slow, or an answer without a text.
        """
        body = {
            "model": self._settings.model,
            "temperature": 0.3,
            "max_tokens": self._settings.max_tokens,
            "messages": [
                {"role": "system", "content": instructions(request)},
                {
                    "role": "user",
                    "content": f"{fenced(request.mail)}\n\nDraft:\n{request.template}",
                },
            ],
        }
        try:
            response = self._client.post("chat/completions", json=body)
            response.raise_for_status()
            if len(response.content) > _MAX_ANSWER_BYTES:
                raise WriterUnavailableError(f"{self.name}: the answer is too long")
            data = response.json()
            choice = data["choices"][0]
            text = choice["message"]["content"]
        except (httpx.HTTPError, ValueError, KeyError, IndexError, TypeError) as error:
            # The cause may quote the answer: its kind is enough.
            raise WriterUnavailableError(f"{self.name}: {type(error).__name__}") from None
        if not isinstance(text, str) or choice.get("finish_reason") == "length":
            raise WriterUnavailableError(f"{self.name}: no complete text")
        usage = data.get("usage") or {}
        return Phrasing(
            text.strip(),
            int(usage.get("prompt_tokens") or 0),
            int(usage.get("completion_tokens") or 0),
        )
