"""Webhooks in the generic, signed form of Standard Webhooks (standardwebhooks.com).

Headers `webhook-id`, `webhook-timestamp` (seconds) and `webhook-signature` (`v1,` and the base64
of an HMAC-SHA256 over `id.timestamp.body`; several with a blank between, while a secret changes).
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from serving.conversations import is_plain_id
from serving.errors import NotFoundError, UntrustedHookError
from serving.settings import HookSettings
from serving.storage.moments import digest_of

_SECRET_PREFIX = "whsec_"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery whose signature holds."""

    helpdesk: str
    event_id: str
    signature_digest: str
    stores: frozenset[str] | None


def sign(secret: str, event_id: str, timestamp: int, body: bytes) -> str:
    """The signature of a delivery, as a sender computes it."""
    signed = f"{event_id}.{timestamp}.".encode() + body
    digest = hmac.new(_key(secret), signed, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()


def verify(
    hooks: Mapping[str, HookSettings],
    helpdesk: str,
    headers: Mapping[str, str],
    body: bytes,
    *,
    now: datetime,
    tolerance_s: float,
) -> Delivery:
    """Check who sent a delivery, and when.

    Raises:
        NotFoundError: no secret is configured for this helpdesk.
        UntrustedHookError: a header is missing, the timestamp is out of bounds, or no signature
            holds.
    """
    hook = hooks.get(helpdesk)
    if hook is None:
        raise NotFoundError("no webhook of this name is configured")
    event_id = headers.get("webhook-id", "")
    stamp = headers.get("webhook-timestamp", "")
    given = headers.get("webhook-signature", "").split()
    if not is_plain_id(event_id) or not given:
        raise UntrustedHookError("webhook-id, webhook-timestamp and webhook-signature are needed")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        raise UntrustedHookError("webhook-timestamp: expected seconds since 1970")
    if abs(now.timestamp() - int(stamp)) > tolerance_s:
        raise UntrustedHookError("webhook-timestamp is too far from now")
    expected = sign(hook.secret.get_secret_value(), event_id, int(stamp), body)
    matches = [hmac.compare_digest(one.encode(), expected.encode()) for one in given[:5]]
    if not any(matches):
        raise UntrustedHookError("no signature holds")
    return Delivery(helpdesk, event_id, digest_of(expected), hook.stores)


def _key(secret: str) -> bytes:
    """A secret as Standard Webhooks write it (`whsec_` and base64), or any text."""
    if secret.startswith(_SECRET_PREFIX):
        try:
            return base64.b64decode(secret.removeprefix(_SECRET_PREFIX), validate=True)
        except binascii.Error:
            return secret.encode()
    return secret.encode()
