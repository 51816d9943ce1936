"""What can go wrong with a request. None carries a status code; `problems` has the table."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.errors import ReplywrightError


@dataclass(frozen=True, slots=True)
class FieldError:
    """A field of a request that is not what the contract asks for."""

    field: str
    expected: str


class ServiceError(ReplywrightError):
    """Base of the errors that a client of the service can act on.

    Args:
        detail: one sentence for the client; ids and field names, never customer text.
        errors: the fields concerned.
        retry_after_s: when to try again, where that helps.
    """

    def __init__(
        self,
        detail: str,
        *,
        errors: Sequence[FieldError] = (),
        retry_after_s: int | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail, self.errors, self.retry_after_s = detail, tuple(errors), retry_after_s


class InvalidBodyError(ServiceError):
    """The body is JSON, but not what the endpoint takes."""


class MalformedBodyError(ServiceError):
    """The body is not JSON."""


class WrongMediaTypeError(ServiceError):
    """The body is declared as something else than JSON."""


class BodyTooLargeError(ServiceError):
    """The body is larger than the limit."""


class SlowBodyError(ServiceError):
    """The body did not arrive in time."""


class OverloadedError(ServiceError):
    """More is waiting than can be done in time."""


class TimedOutError(ServiceError):
    """The work took longer than a request may."""


class NotAuthenticatedError(ServiceError):
    """No key, or not a valid one."""


class ForbiddenError(ServiceError):
    """The key's role or stores do not allow it."""


class RateLimitedError(ServiceError):
    """The key asks too often."""


class NotFoundError(ServiceError):
    """Nothing of that id, or nothing that the key may see."""


class AlreadyDecidedError(ServiceError):
    """A draft is decided once."""


class SupersededError(ServiceError):
    """The draft is stale."""


class NotDecidableError(ServiceError):
    """The action does not fit the draft, such as approving one without a body."""


class NoticeRefusedError(ServiceError):
    """The state of the order does not bear out the event."""


class StaleOrderError(ServiceError):
    """A newer state of the order is stored already."""


class IdempotencyMismatchError(ServiceError):
    """The Idempotency-Key was used for another body."""


class ReplayedHookError(ServiceError):
    """The very same delivery of a webhook was seen before."""


class UntrustedHookError(ServiceError):
    """The signature of a webhook does not hold, or its timestamp is out of bounds."""


class ReloadRefusedError(ServiceError):
    """The new workspace or model cannot be used; the old one stays."""


class ChangedMeanwhileError(ServiceError):
    """What a draft was made from kept changing while it was made."""


class StorageUnavailableError(ServiceError):
    """The database is locked, full or gone. Nothing was acknowledged."""
