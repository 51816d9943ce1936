"""Numbers that are somebody's: cards, accounts, identity, orders, parcels, phones.

What a check digit makes certain comes first (Luhn, modulo 97), then what a word beside it says,
then what its form says. Days, amounts, sizes and articles are nobody's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from data.entities import find_entities
from data.entity_patterns import DATE_LIKE
from data.masking.found import Found, Kind

_CHUNK_CHARS = 3_000
_IBAN_CHECK = 97
# ISO 13616: how long an account number is, by country.
_IBAN_LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
    "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28,
    "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31,
    "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
    "TR": 26, "UA": 29,
}  # fmt: skip
_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]){10,32}(?!\w)")
_CARD = re.compile(r"(?<![\w-])(?<!\d[ .])\d(?:[ .-]?\d){12,18}(?![\w-])")
# Four, then crosses or stars for what is not shown, then four: `4929 81** **** 3307`.
_CARD_SHOWN = re.compile(
    r"(?<![\w-])(?:\d{4}|[xX*•]{4})[ -]?[\dxX*•]{4}[ -]?[xX*•]{4}[ -]?\d{4}(?![\w-])"
)
_CARD_WORD = re.compile(
    r"(?i:\b(?:card|carte|carta|tarjeta|karte|kreditkarte\w*|kaart|creditcard|visa|mastercard|"
    r"amex|cb)\b)"
    r"[^\n\d]{0,40}$"
)
_PRODUCT_WORD = re.compile(
    r"(?i:\b(?:ean|gtin|upc|isbn|barcode|bar code|code[- ]barres|strichcode|streepjescode|"
    r"codice a barre|"
    r"c[oó]digo de barras|sku|ref|r[ée]f|referenc\w+|art|artikel\w*|article|articolo|"
    r"art[ií]culo|modelo?|"
    r"mod[èe]le|modello|lot|lotto|lote|charge|relais|seriennummer|serial\w*)\b)[.:]?[^\n\d]{0,16}$"
)
_SORT_CODE = re.compile(
    r"(?i:sort code|s/c)[^\d\n]{0,10}(?P<a>\d{2}[- ]?\d{2}[- ]?\d{2})(?!\d)"
    r"|(?i:account(?: no\.?| number)?|acc(?:t|ount)?\.?|a/c)[^\d\n]{0,12}(?P<b>\d{8})(?!\d)"
)
_IDENTITY = (
    re.compile(r"(?<!\w)[A-Za-z]{6}\d{2}[A-EHLMPRSTa-ehlmprst]\d{2}[A-Za-z]\d{3}[A-Za-z](?!\w)"),
    re.compile(r"(?<![\w.])756\.\d{4}\.\d{4}\.\d{2}(?![\w.])"),  # Switzerland
    re.compile(r"(?<!\w)[A-ZÑ&]{4}\d{2}(?:0[1-9]|1[0-2])\d{2}[A-Z0-9]{3}(?!\w)"),  # Mexico
    re.compile(r"(?<!\w)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d[\dAB] ?\d{3} ?\d{3} ?\d{2}(?!\w)"),
)
_TAX_NUMBER = re.compile(r"(?<!\w)[A-Z]{2}U? ?\d(?:[ .]?\d){7,11}(?:B\d{2})?(?![\w.,]?\d)")
_TAX_WORD = re.compile(r"(?i:\b(?:vat|tva|ust|mwst|iva|btw|tax)\b)[^\n]{0,60}$")
_BRITISH_ID = re.compile(r"(?<!\w)[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)")
_SPANISH_ID = re.compile(
    r"(?<!\w)(?P<lead>[XYZxyz])?(?P<figures>\d{7,8})[ -]?(?P<letter>[A-Za-z])(?!\w)"
)
_SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
_IDENTITY_WORDED = re.compile(
    r"(?i:\b(?:vat(?: no| number| id)?|tva(?: intracom\w*)?|ust-?id(?:nr)?|uid|p\.? ?iva|"
    r"partita iva|"
    r"codice fiscale|c\.? ?f\.?|cif|nif|nie|dni|btw(?:-nummer)?|bsn|burgerservicenummer|ppsn?|"
    r"rfc|curp|ahv|svnr|sozialversicherungs\w+|steuer-?id\w*|siret|siren|kvk|"
    r"passport(?: no| number)?|passeport|passaporto|reisepass\w*|ausweis\w*|pasaporte|paspoort\w*|"
    r"national insurance(?: no| number)?)\b)[^\w\n]{0,4}(?:(?i:n[°o.º]?|nr\.?|number|nummer|"
    r"n[uú]mero|is|ist|es|è|est|it['’]s|,|:)"
    r"[ :]{0,2}){0,2}(?P<id>[A-Za-z]{0,3}(?:[ .-]?\d){6,14}[ -]?[A-Za-z]{0,3}\d{0,3})(?!\w)"
)
_ORDER_WORDS = (
    r"orders?|ord\.?|order numbers?|order nos?\.?|purchase|commandes?|cdes?|cmdes?|ordin[ei]|"
    r"bestellung(?:en)?|bestell-?"
    r"(?:nr|nummer)n?|auftrag|auftr[äa]ge|auftragsnummern?|pedidos?|bestelling(?:en)?|"
    r"bestelnummers?|bestelnr|"
    r"invoices?|factures?|fattur[ae]|rechnung(?:en|snummer|snr)?|facturas?|factuur|facturen|"
    r"factuurnummer|"
    r"customers?|client[ei]?s?|kundennummer|kunden-?nr|klantnummer|klantnr|postnummer|postnr|"
    r"member(?:ship)?|"
    r"ticket|case|dossier|"
    r"reclamo|pratica|vorgang|abonnement|abbonamento|suscripci[oó]n|abo"
)
_NUMBER_WORDS = (
    r"(?:n[°ºo]s?|nr|nrs|num|number|numbers|nummern?|num[ée]ros?|n[uú]meros?|n[.]º|no|id|ids|"
    r"ref|#|is|are|est|"
    r"sont|sind|ist|lautet|lauten|zijn|son|sono|es|was|of|del?|di|mit|the|my|and|n|der|die)"
)
_NUMBERED_ID = (
    r"(?:(?:[A-Za-z]{1,4}\d{0,2}[-/ ]?)?\d{4,12}(?:[-/]\d{2,8}){0,2}|\d{2,4}(?:[ .-]\d{3,4}){1,3}"
    r"|\d{1,6}/(?:20)?\d{2})"
)
_WORDED = re.compile(
    rf"(?<!\w)(?i:{_ORDER_WORDS})(?:[ .:#(„\"'-]{{1,3}}(?i:{_NUMBER_WORDS})){{0,3}}[ .:#"
    rf"(„\"'-]{{1,4}}"
    rf"(?P<id>{_NUMBERED_ID})(?![\w@]|[.,/]\d|-\d| ?(?:€|£|\$|eur|%|cm|kg|g\b))"
)
_NUMBERED = re.compile(
    r"(?<!\w)(?:(?i:n[°º]s?|n\.º|nr\.?|n\.|no\.|num\.|nº de pedido|№)[ :]{0,2}|(?<![\w&/])#)"
    r"(?P<id>[A-Za-z]{0,4}-?\d{4,12})(?![\w]|[.,]\d)"
)
_NEXT_IN_LIST = re.compile(r" ?(?:,|/|&|\+|;| and| et| e| und| y| en) ?(?:(?:n[°º]|nr\.?|#) ?)?")
_PARCEL = re.compile(r"(?<![\w./-])(?=(?:[A-Z]*\d){8})[A-Z0-9]{12,30}(?![\w-]|\.\w)")
_PARCEL_WORDED = re.compile(
    r"(?i:\b(?:tracking|parcel|colis|suivi|pacco|spedizione|paket|sendung\w*|paquete|env[ií]o|"
    r"seguimiento|"
    r"pakket|zending\w*|track ?& ?trace)\b)[^\n\d]{0,14}?[ :#]"
    r"(?P<id>(?=(?:[A-Z]*\d){5})(?=\d*[A-Z])[A-Z0-9]{9,30})(?![\w-])"
)
_PARCEL_DIGITS = re.compile(
    r"(?i:\b(?:parcel|package|colis|pacco|paket|sendung|paquete|env[ií]o|pakket|pakje|zending|"
    r"spedizione|"
    r"collo)\b)(?: ?(?i:n[°ºr.]{1,2}|nr\.?|no\.?|number|num[eé]ro|nummer|#))?[ :]{1,3}"
    r"(?P<id>\d(?: ?\d){7,12})(?![\w.,-]?\d)"
)
_LONG = re.compile(r"(?<![\w.,/@+-])\d(?: ?\d){13,29}(?![\w-])")
_LEAST_LONG = 14
_LEAST_KNOWN = 4

_PHONE = re.compile(
    r"(?<![\w@/.,-])(?:\+ ?|00 ?)?\(?\d(?:[ ().\-/–]{0,3}\d){6,16}(?![\w@]|[.,/-]\d|-\w)"
)
_PHONE_WORD = re.compile(
    r"(?i:\b(?:tel|t[eé]l|telf|tlf|phone|mobile|mob|call|ring|cell|text|whatsapp|"
    r"t[eé]l[eé]phone\w*|portable|"
    r"joindre|appel\w*|rappel\w*|gsm|cell(?:ulare)?|telefon\w*|tel[eé]fono\w*|chiam\w*|handy\w*|"
    r"mobil\w*|anruf\w*|ruf|"
    r"erreich\w*|m[oó]vil|ll[aá]m\w*|fijo|bel(?:len)?|telefoon\w*|nummer|number|num[eé]ro|"
    r"n[uú]mero|raggiung\w*|reach|"
    r"contact\w*|natel|fax|fixe|fisso)\b)[^\n\d]{0,30}$"
)
_GROUPED = (
    re.compile(
        r"[679]\d{2}[ .-]\d{3}[ .-]\d{3}|[679]\d{2}(?:[ .-]\d{2}){3}|[67]\d{8}"
        r"|[89]\d[ .]\d{3}[ .]\d{2}[ .]\d{2}"
    ),  # Spain
    re.compile(r"3\d{2}(?:[ ./-]?\d){6,7}"),  # Italy
    re.compile(r"0\d(?:[ .-]\d{2}){4}"),  # France
    re.compile(r"\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4}"),  # North America
)
_UNIT_AFTER = re.compile(
    r" ?(?:€|£|\$|%|eur|euro|cm|mm|kg|g\b|ml|ah\b|v\b|w\b|x ?\d)", re.IGNORECASE
)


def certain_spans(text: str) -> Iterator[Found]:
    """Accounts and cards: their own check digits or length make them certain."""
    for match in _IBAN.finditer(text):
        end = _iban_end(text, match.start(), match.end())
        if end is not None:
            yield Found(match.start(), end, "iban")
    for match in _CARD.finditer(text):
        end = _card_end(text, match.start(), match.end())
        if end is not None:
            yield Found(match.start(), end, "card")
    for match in _CARD_SHOWN.finditer(text):
        yield Found(*match.span(), "card")
    for match in _SORT_CODE.finditer(text):
        group = "a" if match["a"] else "b"
        yield Found(*match.span(group), "iban")


def record_spans(text: str, numbers: Mapping[str, Kind]) -> Iterator[Found]:
    """Numbers that the record knows, however they are grouped and whatever their case.

    Args:
        text: a message.
        numbers: the kind of each, by the number as the record writes it.
    """
    for number, kind in numbers.items():
        signs = [c for c in number if c.isalnum()]
        if len(signs) >= _LEAST_KNOWN:
            pattern = r"[ ./-]?".join(map(re.escape, signs))
            for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE):
                yield Found(*match.span(), kind)


def identity_spans(text: str) -> Iterator[Found]:
    """Numbers of persons and firms at the state: by form with a check, or by the word beside."""
    for pattern in (*_IDENTITY, _BRITISH_ID):
        for match in pattern.finditer(text):
            yield Found(*match.span(), "identity")
    for match in _SPANISH_ID.finditer(text):
        lead = "XYZ".index(match["lead"].upper()) if match["lead"] else ""
        figures = f"{lead}{match['figures']}"
        if len(figures) == 8 and _SPANISH_LETTERS[int(figures) % 23] == match["letter"].upper():
            yield Found(*match.span(), "identity")
    for match in _TAX_NUMBER.finditer(text):
        if _TAX_WORD.search(text, max(0, match.start() - 70), match.start()):
            yield Found(*match.span(), "identity")
    for match in _IDENTITY_WORDED.finditer(text):
        yield Found(*match.span("id"), "identity")


def order_spans(text: str, patterns: Mapping[str, Sequence[str]]) -> Iterator[Found]:
    """Orders and parcels: stores' own forms, carriers' forms, and what a word says."""
    for at, chunk in _chunks(text):
        for span in find_entities(chunk, order_id_patterns=patterns).spans:
            if span.kind in ("order_id", "tracking_number"):
                yield Found(at + span.start, at + span.end, span.kind)
                if span.kind == "order_id":
                    yield from _further(text, at + span.start, at + span.end)
    for pattern in (_WORDED, _NUMBERED):
        for match in pattern.finditer(text):
            start, end = match.span("id")
            if not (_is_of_a_product(text, match.start()) or _is_day(text[start:end])):
                yield Found(start, end, "order_id")
                yield from _further(text, start, end)
    yield from _long_numbers(text)


def _long_numbers(text: str) -> Iterator[Found]:
    """What is too long for anything but a parcel."""
    for match in _PARCEL.finditer(text):
        is_bar_code = match.group().isdigit() and len(match.group()) < _LEAST_LONG
        if not (is_bar_code or _is_of_a_product(text, match.start())):
            yield Found(*match.span(), "tracking_number")
    for pattern in (_PARCEL_WORDED, _PARCEL_DIGITS):
        for match in pattern.finditer(text):
            yield Found(*match.span("id"), "tracking_number")
    for match in _LONG.finditer(text):
        if not _is_of_a_product(text, match.start()):
            yield Found(*match.span(), "tracking_number")


def _is_of_a_product(text: str, at: int) -> bool:
    """Whether the words before a number say that it is an article's."""
    return _PRODUCT_WORD.search(text, max(0, at - 40), at) is not None


def phone_spans(text: str) -> Iterator[Found]:
    """Phones: international, national, or with a word for it; days and amounts are none."""
    others = [
        (at + s.start, at + s.end)
        for at, chunk in _chunks(text)
        for s in find_entities(chunk, order_id_patterns={}).spans
        if s.kind in ("date", "amount")
    ]
    for match in _PHONE.finditer(text):
        start, end = _without_open_bracket(text, *match.span())
        is_grouped = text[start] == "+" or any(p.fullmatch(text[start:end]) for p in _GROUPED)
        if _UNIT_AFTER.match(text, end) or (
            # "06.12.98.76.54" begins like a day and is none
            any(start < e and s < end for s, e in others if not is_grouped)
        ):
            continue
        if _is_phone(text, start, end):
            yield Found(start, end, "phone")


def _is_phone(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    digits = "".join(c for c in written if c.isdigit())
    if not 7 <= len(digits) <= 15:
        return False
    if written.startswith("+"):
        return len(digits) >= 8
    if any(p.fullmatch(written) for p in _GROUPED):
        return not _is_of_a_product(text, start)
    if _PHONE_WORD.search(text, max(0, start - 60), start):
        return not _is_of_a_product(text, start)
    if _is_of_a_product(text, start):
        return False
    if written.startswith("00"):
        return 10 <= len(digits)
    return digits[0] == "0" and digits[1] != "0" and 9 <= len(digits) <= 12


def _without_open_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """A bracket that is never closed is none of the number."""
    while start < end and text[start:end].count("(") > text[start:end].count(")"):
        at = text.index("(", start)
        if at == start:
            start += 1
        else:
            end = at
    while end > start and not text[end - 1].isdigit():
        end -= 1
    return start, end


def _further(text: str, start: int, end: int) -> Iterator[Found]:
    """Further numbers of the same length: "118204, 118377 and 118402"."""
    size = end - start
    shape = (
        re.compile(rf"[A-Za-z0-9][A-Za-z0-9/-]{{{size - 1}}}(?![\w-]|[.,]\d)") if size > 3 else None
    )
    while shape is not None:
        joint = _NEXT_IN_LIST.match(text, end)
        match = shape.match(text, joint.end()) if joint else None
        if match is None or sum(c.isdigit() for c in match.group()) < 4 or _is_day(match.group()):
            return
        yield Found(*match.span(), "order_id")
        end = match.end()


def _is_day(written: str) -> bool:
    is_year = re.fullmatch(r"(?:19|20)\d\d", written) is not None
    return is_year or DATE_LIKE.fullmatch(written) is not None


def _iban_end(text: str, start: int, end: int) -> int | None:
    """Where an account number ends: what follows after a blank may look like more of it."""
    length = _IBAN_LENGTHS.get(text[start : start + 2].upper())
    at, count, of_length = start, 0, None
    while at < end:
        count += text[at].isalnum()
        at += 1
        if count == length:
            of_length = at
            break
    if of_length is not None and (of_length == len(text) or not text[of_length].isalnum()):
        # A mistyped check digit does not make it less of an account.
        return of_length
    for stop in range(end, start + 14, -1):
        if stop < len(text) and text[stop].isalnum():
            continue
        if _is_iban(text[start:stop]):
            return stop
    return None


def _is_iban(written: str) -> bool:
    """The check of ISO 13616: the rearranged number modulo 97 is 1."""
    plain = "".join(c for c in written if c.isalnum()).upper()
    if not (15 <= len(plain) <= 34 and plain.isascii()):
        return False
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % _IBAN_CHECK == 1


def _card_end(text: str, start: int, end: int) -> int | None:
    is_told = _CARD_WORD.search(text, max(0, start - 60), start) is not None
    is_product = _is_of_a_product(text, start)
    for stop in range(end, start + 12, -1):
        if not text[stop - 1].isdigit() or (stop < len(text) and text[stop].isdigit()):
            continue
        digits = [int(c) for c in text[start:stop] if c.isdigit()]
        if _is_card(digits, is_told=is_told and not is_product):
            return stop
    return None


def _is_card(digits: Sequence[int], *, is_told: bool) -> bool:
    """Luhn's check (ISO/IEC 7812-1); with a word for it, the length alone: people mistype."""
    if is_told and len(digits) in (15, 16):
        return True
    if not (13 <= len(digits) <= 19 and digits[0] in (2, 3, 4, 5, 6)):
        return False
    if len(digits) == 13 and digits[0] != 4:
        return False  # the length of a product's bar code
    total = sum(
        d if place % 2 == 0 else (d * 2 - 9 if d > 4 else d * 2)
        for place, d in enumerate(reversed(digits))
    )
    return total % 10 == 0


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of whole lines: a long text is searched to its end."""
    at = 0
    while at < len(text):
        end = min(len(text), at + _CHUNK_CHARS)
        if end < len(text):
            end = max(text.rfind("\n", at + 1, end), text.rfind(" ", at + 1, end), at) + 1
            end = end if end > at + 1 else min(len(text), at + _CHUNK_CHARS)
        yield at, text[at:end]
        at = end
