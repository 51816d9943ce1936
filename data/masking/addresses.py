"""Postal addresses in running text, in the order that each country writes them.

A street is known by its kind ("rue", "-straße", "Lane") with a house number, or by the postcode and
town behind it. Buildings, floors and shops around it belong to it. Words are in addresses.yaml.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

import yaml

from data.masking.found import Found
from data.masking.name_words import UPPER, is_place

_CAP = rf"[{UPPER}][\w'’.-]{{0,40}}"
_LEFT = r"(?<![\w.,/-])"
_SEPARATOR = r"(?:,? ?\n ?|, ?| ?[–-] | (?:in|à|a|te|en|zu|at) | )"
_JOINT = r"(?:, ?|,? ?\n ?| [–-] )"
_HOUSE_NUMBER = (
    r"\d{1,4}(?: ?[a-zA-Z](?![\w'’]))?(?: ?[/-] ?(?:\d{1,4}|[a-zA-Z]|[IVX]{1,4})(?!\w)){0,2}"
    r"(?: (?:bis|ter|quater|III|II|IV|hs|huis)(?!\w))?(?: (?:bus|bte|boîte|Top|Stiege) ?\d{1,4})?"
)
_ORDINAL = (
    r"\d{1,2}\. ?(?i:og|ug|dg|stock|etage|obergeschoss)(?: (?i:links|rechts|mitte))?"
    r"|\d{1,2} ?(?:[ºª°]|er|[èe]me|e|r|n|a|th|nd|rd|st)(?: ?(?:[a-zA-Z]|\d{1,2})?[ºª°a]?)"
    r"(?: (?i:[ée]tage|floor|piso|izq\w*|dcha|dch|derecha|og|stock|piano))?\.?"
)
_POSTCODE = (
    r"(?:(?:D|F|I|E|FR|IT|DE|ES)-?\d{5}|\d{5}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}"
    r"|(?:(?:CH|A|L|B|DK|N|AT|BE)-?)?\d{4})(?!\d)"
)
_NO_YEAR = r"(?!(?:19|20)\d\d\b)"
_BRITISH_POSTCODE = (
    r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z0-9]{4}|[A-Z]{2} \d{5}(?:-\d{4})?"
    r"|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4})(?!\w)"
)
_TOWN = (
    r"(?:(?:A|O|L|El|La|Las|Los|Le|Les|Den|De|St\.?|Sankt|Bad|'s) )?"
    rf"[{UPPER}][\w'’.-]{{0,40}}[\w](?:[ -](?:(?:sur|am|an|der|den|la|le|les|en|sous|di|del|de|"
    rf"upon|"
    rf"bei|aan|"
    rf"ob|lès|d['’])[ -]?){{0,3}}[{UPPER}][\w'’-]{{0,40}}){{0,3}}"
)
_REGION = r"(?:,? ?\([^\n()]{2,20}\)|,? [A-Z]{2}(?!\w))?"
_TOWN_BEHIND = re.compile(rf",? (?:(?:in|à|a|en|te|zu) )?(?P<town>{_CAP})")
_NO_STREET = re.compile(r"\d{1,2}[:h]\d{2}|€|\bEUR\b|£")


def address_spans(text: str) -> Iterator[Found]:
    """Where addresses stand; the most complete reading of a place comes first."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            if not _NO_STREET.search(match.group()):
                yield Found(match.start(), _with_town(text, match.end()), "address")


def _with_town(text: str, end: int) -> int:
    """A town that follows a street without a postcode."""
    behind = _TOWN_BEHIND.match(text, end)
    if behind is None or not is_place(behind["town"].rstrip(".-")):
        return end
    return behind.start("town") + len(behind["town"].rstrip(".-"))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = _words()
    street, small_street = _street(words), _small_street(words)
    caps = _capitals(words)
    before = (
        rf"(?:(?<!\w)(?:(?i:{words['buildings']})(?![\w])[^\n,;:!?€]{{0,36}}"
        rf"|The [A-Z][^\n,;:!?€]{{1,30}}){_JOINT}){{0,3}}"
        rf"(?:(?<!\w)(?:{_CAP} ){{1,3}}(?:{words['houses']}){_JOINT})?"
    )
    unit = rf"(?:(?i:{words['units']})(?!\w)[^\n,;:!?€]{{0,24}}|{_ORDINAL})(?!\w)"
    units = rf"(?:{_SEPARATOR}{unit}){{0,3}}{_SEPARATOR}"
    town = rf",? ?\n?{_TOWN}{_REGION}"
    british = (
        rf"(?:{_SEPARATOR}{unit})?(?:(?:,? ?\n ?|, ?| ){_TOWN}){{0,3}}(?:,? ?\n ?|, ?| )"
        rf"{_BRITISH_POSTCODE}"
    )
    tail, sure_tail = rf"{units}{_POSTCODE}{town}", rf"{units}{_NO_YEAR}{_POSTCODE}{town}"
    generic = (
        rf"(?:(?<!\w)(?!(?:{words['no_street']})\b){caps},? {_HOUSE_NUMBER}(?!\w)"
        rf"|{_LEFT}{_HOUSE_NUMBER},? {caps})"
    )
    box = (
        rf"(?<!\w)(?i:{words['boxes']}) \d{{1,3}}(?: ?\d{{1,3}}){{0,2}}"
        r"(?:,? ?(?i:postn\w+\.?) ?\d{4,12})?"
    )
    unnumbered = rf"(?<!\w){_kind(words['southern_kinds'] + '|' + words['french_kinds'])}{caps}"
    english = rf"(?<!\w)(?:{_CAP} ){{1,3}}(?i:{words['english_kinds']})\.?(?!\w)"
    return tuple(
        map(
            re.compile,
            (
                rf"{before}{street}(?:{british}|{tail})",
                rf"{before}{generic}(?:{british}|{sure_tail})",
                rf"{before}{english}{british}",
                rf"{before}{unnumbered}{sure_tail}",
                rf"{box}{sure_tail}",
                rf"(?i:{small_street}{_SEPARATOR}{_POSTCODE},? [^\W\d_][\w'’-]+)",
                box,
                rf"{before}{street}",
            ),
        )
    )


def _street(words: dict[str, str]) -> str:
    """A street with its number, in every order."""
    caps = _capitals(words)
    no_count = rf"(?! ?(?i:{words['counted']}))"
    ending = f"(?i:{words['northern_endings']})"
    lead = rf"(?:(?:{words['northern_leads']}) )?"
    return (
        rf"(?:{_LEFT}{_HOUSE_NUMBER}(?: ?(?:bis|ter))?,? {_kind(words['french_kinds'])}{caps}"
        rf"|{_LEFT}{_HOUSE_NUMBER},? (?:{_CAP} ){{1,4}}(?i:{words['english_kinds']})\.?(?!\w)"
        rf"|(?<!\w){_kind(words['southern_kinds'])}{caps},? ?(?:n[°º.]{{1,2}} ?|nr\.? ?|,? ?)"
        rf"(?:{_HOUSE_NUMBER}|s/n|snc)(?!\w){no_count}"
        rf"|(?<!\w){lead}(?:(?!(?:{words['no_street']})\b){_CAP} )?"
        rf"(?:[{UPPER}'][\w'’-]{{2,40}}{ending}|"
        rf"{_CAP} {ending}) ?(?:nr\.? )?{_HOUSE_NUMBER}(?!\w){no_count}"
        rf"|(?<!\w)Stra(?:ß|ss)e (?:des|der|am) (?:\d{{1,2}}\. )?{_CAP} {_HOUSE_NUMBER}(?!\w))"
    )


def _small_street(words: dict[str, str]) -> str:
    """A street as people write it who write no capitals; only with a postcode behind it."""
    return (
        rf"(?:{_LEFT}{_HOUSE_NUMBER},? {_kind(words['french_kinds'])}[^\W\d_]+"
        rf"(?: [\w'’.-]{{1,40}}){{0,4}}?"
        rf"|(?<!\w){_kind(words['southern_kinds'])}[^\W\d_]+"
        rf"(?: [^\W\d_]+){{0,4}},? ?{_HOUSE_NUMBER}"
        rf"|(?<!\w)lieu[- ]dit [^\W\d_]{{1,40}}(?: [^\W\d_]{{1,40}}){{0,3}}"
        rf"|(?<!\w)[^\W\d_]{{3,40}}(?:{words['northern_endings']}) ?{_HOUSE_NUMBER})"
    )


def _kind(words: str) -> str:
    """A kind of street and the blank behind it, which an abbreviation may lack."""
    return rf"(?i:{words})(?:(?<=[./º]) ?| )"


def _capitals(words: dict[str, str]) -> str:
    """One to five words with a capital, and small ones between them."""
    small = rf"(?:(?:{words['small_words']})(?:(?<=['’])| ))"
    return rf"{small}{{0,3}}{_CAP}(?: {small}{{0,3}}{_CAP}){{0,4}}"


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    text = (resources.files("data.masking") / "addresses.yaml").read_text(encoding="utf-8")
    # YAML folds lines with a blank, which a list of words must not have.
    return {name: re.sub(r"\s*\|\s*", "|", rows) for name, rows in yaml.safe_load(text).items()}
