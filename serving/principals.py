"""Who asks: a key with its role and stores, and how keys are made and checked."""

import hmac
import secrets
import threading
import time
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from serving.errors import ForbiddenError, NotAuthenticatedError
from serving.storage.database import Database
from serving.storage.keys import KeyRepository, StoredKey
from serving.storage.moments import digest_of

Role = Literal["helpdesk", "data", "qa", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
_PREFIX = "rw"
_FRESH_S = 2.0


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks. `stores` is what they may see; None means every store."""

    actor: str
    role: Role
    stores: frozenset[str] | None = None

    def may_see(self, store_id: str | None) -> bool:
        """Whether what belongs to a store may be seen; without a store only by all-store keys."""
        return self.stores is None or store_id in self.stores

    def require_store(self, store_id: str | None) -> None:
        """Refuse a store that is not the key's.

        Raises:
            ForbiddenError: it is another's, or not known.
        """
        if self.may_see(store_id):
            return
        if store_id is None:
            raise ForbiddenError("the store is not known: name one of the key's in ticket.store")
        raise ForbiddenError("the key is not for this store")

    def require_role(self, *roles: Role) -> None:
        """Refuse other roles; an admin may do everything.

        Raises:
            ForbiddenError: the role is another.
        """
        if self.role != "admin" and self.role not in roles:
            raise ForbiddenError(f"the key's role is {self.role}; needed: {', '.join(roles)}")


LOCAL = Principal("local", "admin")
_ADMIN_KEY_ID = "admin-key"


@dataclass(frozen=True, slots=True)
class Holder:
    """A key that is valid now: its id, whose it is, and the digest of its secret."""

    key_id: str
    principal: Principal
    secret_digest: str


def new_key(
    name: str, role: Role, stores: frozenset[str] | None, now: datetime
) -> tuple[str, StoredKey]:
    """A new key as its holder gets it, once, and as it is stored.

    The secret has 256 random bits: a plain digest of it cannot be guessed back.
    """
    key_id, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    stored = StoredKey(key_id, name, role, stores, digest_of(secret), now)
    return f"{_PREFIX}_{key_id}_{secret}", stored


class KeyRing:
    """The valid keys, read again from the database every two seconds.

    Args:
        database: where keys are.
        admin_key: a key from the settings, for the first steps; any text of 24 or more characters.
    """

    def __init__(self, database: Database, admin_key: str | None = None) -> None:
        self._database = database
        self._admin_digest = digest_of(admin_key) if admin_key else None
        self._keys: dict[str, StoredKey] = {}
        self._was_any = False
        self._read_at = float("-inf")
        self._lock = threading.Lock()

    @property
    def is_stale(self) -> bool:
        """Whether the keys should be read again."""
        return time.monotonic() - self._read_at > _FRESH_S

    def refresh(self) -> None:
        """Read the keys."""
        with self._lock:
            if not self.is_stale:
                return
            with self._database.reading() as connection:
                found = KeyRepository(connection).all()
            self._keys = {key.key_id: key for key in found if key.revoked_at is None}
            # Revoking the last key closes the service; it does not open it to everyone.
            self._was_any = bool(found)
            self._read_at = time.monotonic()

    @property
    def is_configured(self) -> bool:
        """Whether there are keys at all, revoked ones included."""
        return self._was_any or self._admin_digest is not None

    def principal_of(self, presented: str) -> Principal:
        """Whose key this is.

        Raises:
            NotAuthenticatedError: nobody's. It does not tell an unknown key from a wrong secret.
        """
        return self.holder_of(presented).principal

    def holder_of(self, presented: str) -> Holder:
        """The same, with what a session of the key is signed with.

        Raises:
            NotAuthenticatedError: nobody's.
        """
        digest = digest_of(presented)
        if self._admin_digest and hmac.compare_digest(digest, self._admin_digest):
            return Holder(_ADMIN_KEY_ID, Principal("admin-key", "admin"), self._admin_digest)
        prefix, _, rest = presented.partition("_")
        key_id, _, secret = rest.partition("_")
        holder = self.find_holder(key_id) if prefix == _PREFIX else None
        # Compare in any case: the time taken says nothing of which ids exist.
        expected = holder.secret_digest if holder else digest_of("")
        is_right = hmac.compare_digest(digest_of(secret), expected)
        if holder is None or not is_right:
            raise NotAuthenticatedError("the key is not valid")
        return holder

    def find_holder(self, key_id: str) -> Holder | None:
        """Whose key has an id, where it is valid."""
        if self._admin_digest and key_id == _ADMIN_KEY_ID:
            return Holder(key_id, Principal("admin-key", "admin"), self._admin_digest)
        key = self._keys.get(key_id)
        if key is None or key.role not in ROLES:
            return None
        principal = Principal(f"key:{key.key_id}", key.role, key.stores)
        return Holder(key_id, principal, key.secret_digest)
