"""A postal address in running text: enough to send a parcel to, or None."""

import re

_POSTCODE = r"(?:\d{5}|\d{4} ?[A-Z]{2}|[A-Z]{1,2}-?\d{4,5}|\d{4}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})"
_TOWN = (
    r"[A-ZÀ-ÖØ-Þ][\w'’-]+"
    r"(?:[ -](?:[A-ZÀ-ÖØ-Þ][\w'’-]*|sur|am|an|der|den|la|le|les|en|sous|di|del|de|upon))*"
)
_KINDS = r"via|viale|piazza|corso|vicolo|largo|calle|avenida|avda|plaza|paseo|rue|avenue|boulevard"
_KIND = rf"(?:(?:{_KINDS})\.? )?"
_STREET_THEN_NUMBER = (
    _KIND
    + r"[A-ZÀ-ÖØ-Þ][\w'’.-]*(?: [\w'’.-]+){0,5}?,? (?:n[°º.]? ?)?\d{1,4} ?[a-zA-Z]?(?:[/-]\d{1,3})?"
)
_NUMBER_THEN_STREET = r"\d{1,4}(?: ?(?:bis|ter|[a-dA-D]))?,? (?:[\w'’.-]+ ){0,6}?[\w'’.-]+"
_JOIN = r"(?:,? ?\n ?|, ?| (?:in|à|a|te|en|zu) | – | - | )"
# A building, a floor, a desk: between the street and the postcode.
_BETWEEN = r"(?:, ?[^\W\d_][^,;:.?!\n]{1,40}){0,2}"
_ADDRESS = re.compile(
    rf"(?<!\w)((?:{_STREET_THEN_NUMBER}|{_NUMBER_THEN_STREET}){_BETWEEN}{_JOIN}{_POSTCODE}{_JOIN}"
    rf"{_TOWN})",
    re.UNICODE,
)
_UK_ADDRESS = re.compile(
    rf"(?<!\w)({_NUMBER_THEN_STREET}, ?{_TOWN},? ?[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}})", re.UNICODE
)
_NO_STREET = re.compile(r"\d{1,2}[:h.]\d{2}|€|EUR|\b20\d\d\b")
_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_TO_KIND = re.compile(rf"^(?:{_WORD} ){{0,5}}(?=(?i:{_KINDS})\.? [^\W\d_])", re.UNICODE)
_LEAD_IN = re.compile(
    rf"^(?:{_WORD} ){{0,5}}(?:is|ist|è|est|es|lautet|naar|nach|an|to|à|a|in|al|alla|auf|op) ",
    re.UNICODE,
)
_CAP = 4000


def find_address(text: str) -> str | None:
    """The last full address (street, number, postcode, town) that a text holds, on one line."""
    found = [m[1] for m in _UK_ADDRESS.finditer(text[:_CAP])] or [
        m[1] for m in _ADDRESS.finditer(text[:_CAP])
    ]
    found = [_without_lead(a) for a in found]
    clean = [
        " ".join(re.sub(r"\s*\n\s*", ", ", a).split()) for a in found if not _NO_STREET.search(a)
    ]
    return clean[-1] if clean else None


def _without_lead(found: str) -> str:
    """`Via Garibaldi 12, ...` of `Vorrei riceverlo in Via Garibaldi 12, ...`."""
    if kind := _TO_KIND.match(found):
        return found[kind.end() :]
    return _LEAD_IN.sub("", found)
