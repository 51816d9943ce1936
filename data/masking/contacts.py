"""E-mail addresses and web addresses with something personal in them."""

import re
from collections.abc import Iterator

from data.masking.found import Found
from data.masking.stand_ins import EMAIL_DOMAIN, MASKED_PATH

_DOMAIN = r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
EMAIL = re.compile(
    rf"(?<![\w.+'-])[\w+-][\w.+'-]{{0,63}}(?:@| @ ){_DOMAIN}(?<![.-])"
    rf"|(?<![\w.+-])[\w+-][\w.+-]{{0,63}} ?(?:\(at\)|\[at\]|\{{at\}}) ?{_DOMAIN}",
    re.IGNORECASE,
)
_AT = re.compile(r" ?(?:@|\(at\)|\[at\]|\{at\}) ?", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]»]+[^\s<>\"').,;:!?\]»]", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?P<user>[^/?#\s@]*@)?(?P<host>[^/?#\s]+)", re.IGNORECASE)
# Behind these a path says who somebody is or what they bought.
_OF_A_PERSON = frozenset(
    "account accounts accountid orders order order-status user users customer customers profile"
    " profiles my me konto kunde kunden bestellung bestellungen compte commande commandes client"
    " suivi ordine ordini cliente clienti pedido pedidos cuenta bestelling bestellingen klant"
    " track tracking sendung shipment reset login magic unsubscribe u".split()
)
_HARMLESS = frozenset(("login", "register", "faq", "help", "new", "status", "index", "overview"))
_SOCIAL = re.compile(
    r"(?:^|\.)(?:instagram|facebook|tiktok|twitter|x|linkedin|pinterest|youtube)\.com$",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{12,}|\d{5,}|[0-9a-f]{16,}", re.IGNORECASE)


def email_spans(text: str) -> Iterator[Found]:
    """E-mail addresses, also with blanks or "(at)"."""
    for match in EMAIL.finditer(text):
        yield Found(*match.span(), "email")


def plain_email(written: str) -> str:
    """An address as programs write it."""
    return _AT.sub("@", written)


def url_spans(text: str) -> Iterator[Found]:
    """Web addresses that name a person, an order or a token; pages for everybody stay."""
    for match in _URL.finditer(text):
        if masked_url(match.group()) != match.group():
            yield Found(*match.span(), "url")


def masked_url(written: str) -> str:
    """The host and the part of the path that is everybody's, then `/masked`."""
    head = _HOST.match(written)
    if head is None:
        return f"https://{EMAIL_DOMAIN}/{MASKED_PATH}"
    path, mark, query = _split(written[head.end() :])
    host = written[: head.start("host")].removesuffix(head["user"] or "") + head["host"]
    kept: list[str] = []
    is_personal = bool(mark and _says_something(query)) or bool(head["user"])
    expects_a_person = _SOCIAL.search(head["host"]) is not None
    for segment in path.strip("/").split("/"):
        plain = segment.casefold()
        if plain == MASKED_PATH:
            break
        if not segment:
            continue
        if (expects_a_person and plain not in _HARMLESS) or _is_token(segment):
            is_personal = True
            break
        kept.append(segment)
        expects_a_person = plain in _OF_A_PERSON
    if not is_personal:
        return written
    return "/".join([host, *kept, MASKED_PATH])


def _split(rest: str) -> tuple[str, str, str]:
    """Path, `?` or `#`, and what follows."""
    found = re.search(r"[?#]", rest)
    return (
        (rest, "", "")
        if found is None
        else (rest[: found.start()], found.group(), rest[found.end() :])
    )


def _says_something(query: str) -> bool:
    """A query with a value; tags of a campaign are everybody's."""
    pairs = [
        p for p in re.split(r"[&;]", query) if not p.startswith(("utm_", "lang=", "sort=", "page="))
    ]
    return any("=" in p or _is_token(p) for p in pairs)


def _is_token(segment: str) -> bool:
    """A number, an address or a token, and no title such as `merino-sweater-2026`."""
    if "@" in segment or "%40" in segment:
        return True
    words = re.split(r"[-_.]", segment)
    return (
        any(_TOKEN.fullmatch(word) for word in words)
        or (len(words) == 1 and _TOKEN.fullmatch(segment) is not None)
        or re.fullmatch(r"[A-Z]{1,4}-\d{4,}", segment) is not None
    )
