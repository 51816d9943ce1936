"""What the service reads from its environment, once, at its start."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from data.errors import ReplywrightError

PREFIX = "REPLYWRIGHT_"
# Secrets may come as a file, as Docker and systemd hand them over: NAME_FILE instead of NAME.
_SECRETS = ("database_url", "admin_key", "session_secret", "hooks")
_DATABASE_FILE = "replywright.db"


class SettingsError(ReplywrightError):
    """The environment holds a variable that is unknown or not what is expected."""


class HookSettings(BaseModel):
    """How a helpdesk's webhook is trusted: its shared secret and the stores it may speak for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    secret: SecretStr = Field(min_length=16)
    stores: frozenset[str] | None = None


class ServingSettings(BaseModel):
    """Everything that can be set. Durations are seconds, sizes are bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    workspace: Path = Path("workspace")
    strict_workspace: bool = False
    model_dir: Path | None = None
    database_url: SecretStr | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    admin_key: SecretStr | None = None
    session_secret: SecretStr | None = Field(default=None, min_length=32)
    hooks: dict[str, HookSettings] = {}
    hook_tolerance_s: float = Field(default=300.0, gt=0)

    max_body_bytes: int = Field(default=1_000_000, gt=0)
    max_batch: int = Field(default=500, gt=0)
    max_messages: int = Field(default=500, gt=0)
    request_timeout_s: float = Field(default=10.0, gt=0)
    body_timeout_s: float = Field(default=10.0, gt=0)
    lock_timeout_s: float = Field(default=5.0, gt=0)
    shutdown_timeout_s: int = Field(default=20, gt=0)
    threads: int = Field(default=4, gt=0)
    max_waiting: int = Field(default=200, gt=0)
    rate_per_s: float = Field(default=300.0, gt=0)
    rate_burst: int = Field(default=600, gt=0)

    reuse_draft_s: float = Field(default=600.0, ge=0)
    idempotency_s: float = Field(default=172_800.0, gt=0)
    clock_interval_s: float = Field(default=30.0, ge=0)
    registry_interval_s: float = Field(default=2.0, ge=0)
    alert_before_s: float = Field(default=1_800.0, gt=0)
    metrics_public: bool = False
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @property
    def database(self) -> str:
        """The URL of the database: a file within the workspace where none is named."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{(self.workspace / _DATABASE_FILE).resolve()}"

    @classmethod
    def from_env(cls, environ: Mapping[str, str], **overrides: object) -> Self:
        """Read every `REPLYWRIGHT_*` variable; unknown ones are refused.

        Args:
            environ: the environment.
            overrides: what the command line says; None where it says nothing.

        Raises:
            SettingsError: names the variable and what was expected, never its value.
        """
        values: dict[str, Any] = {}
        for name, text in environ.items():
            if name.startswith(PREFIX):
                key = name.removeprefix(PREFIX).lower()
                values |= _setting(key, text)
        values |= {key: value for key, value in overrides.items() if value is not None}
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            items = error.errors(include_input=False, include_url=False)
            raise SettingsError("; ".join(map(_problem, items))) from None


def _setting(key: str, text: str) -> dict[str, Any]:
    secret = key.removesuffix("_file")
    if key.endswith("_file") and secret in _SECRETS:
        try:
            text = Path(text).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise SettingsError(f"{PREFIX}{key.upper()}: the file cannot be read") from None
        key = secret
    if key != "hooks":
        return {key: text}
    try:
        hooks = json.loads(text)
        return {key: {n: {"secret": h} if isinstance(h, str) else h for n, h in hooks.items()}}
    except (ValueError, AttributeError):
        raise SettingsError(
            f'{PREFIX}HOOKS: expected JSON such as {{"helpdesk": {{"secret": "..."}}}}'
        ) from None


def _problem(item: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails has no public name
    name = PREFIX + ".".join(map(str, item["loc"])).upper()
    if item["type"] == "extra_forbidden":
        return f"{name}: unknown setting"
    return f"{name}: {item['msg'].replace('Input should', 'should')}"
