"""Small rules of spelling that depend on the neighbouring word, per language.

They run on text in which facts are already set, so that a pattern need not know
whether a date begins with a vowel. Private-use characters (markers.py) may stand
between the words; the rules look through them.
"""

import re
from collections.abc import Callable

from model.writers.grounded.markers import MARK

_GAP = f"((?:{MARK})*)"  # opening and closing marks between two words
# Where a fact begins: patterns are elided by their authors, and what is inside of a fact is a
# name ("Yann Le Hir") or somebody's words.
_FACT = f"((?:{MARK})+)"
_VOWEL = "aeiouyhàâäæéèêëîïôöœùûüAEIOUYHÀÂÄÆÉÈÊËÎÏÔÖŒÙÛÜ"

_FR_ELISION = re.compile(
    rf"\b([Dd]e|[Qq]ue|[Jj]e|[Nn]e|[Ss]e|[Mm]e|[Tt]e|[Ll]e|[Ll]a) {_FACT}(?=[{_VOWEL}])"
)
# "le huit", "le onze" and foreign words with an aspirated h take no elision; names do not matter.
_FR_ASPIRATED = re.compile(
    r"(?:huit|onz|y[aou]|haut|hors|hibou|holland|hongr|housse|hamac|harnais|hach|hall\b|hamster"
    r"|hand|harp|havre\b|haye\b|hérisson|highl|hochet|hockey|homard|hoodie|hotte|houmous|houpp"
    r"|hoverboard|hub\b|hublot)",
    re.I,
)
_FR_POSSESSIVE = re.compile(rf"\b([TtMmSs])a {_FACT}(?=[{_VOWEL}])")
# "lo" and "gli" stand before these sounds, "l'" before a vowel: lo zaino, gli stivali, l'orologio.
_IT_LO_SOUND = "[zxy]|s[bcdfghklmnpqrtvwz]|gn|p[ns]|i[aeou]"
_IT_LO = re.compile(
    rf"\b([Ii]l|[Dd]el|[Aa]l|[Dd]al|[Nn]el|[Ss]ul) {_FACT}(?=[zx]|s[bcdfghklmnpqrtvz]|gn|p[ns]|y)"
)
# The article that THE() puts before a name. Only there: elsewhere "i" or "la" may be another word.
_IT_NAMED = re.compile(
    r"\b(il|del|al|sul|i|dei|ai|sui|la|della|alla|sulla) "
    rf"{_FACT}(?:(?={_IT_LO_SOUND})|(?=[aeiouhàèéìòù]))",
    re.IGNORECASE,
)
_IT_SOUND = re.compile(_IT_LO_SOUND, re.IGNORECASE)
# The words of a day ("il 8 dicembre") are a fact as a whole, so no mark stands within them.
_IT_DAY = re.compile(rf"\b([Ii]l|[Dd]el|[Aa]l|[Dd]al|[Nn]el|[Ss]ul) {_GAP}(?=(?:8|11)(?:º)? )")
_IT_ARTICLE = {
    "il": "l'",
    "del": "dell'",
    "al": "all'",
    "dal": "dall'",
    "nel": "nell'",
    "sul": "sull'",
}
_ES_I = r"(?=[Ii]|[Hh]i(?![ae]))"
_ES_O = r"(?=[Oo]|[Hh]o|8\b|11\b)"
_ES_AND = re.compile(rf" y {_FACT}{_ES_I}")
_ES_OR = re.compile(rf" o {_FACT}{_ES_O}")
# Before the article that THE() gives a name: del altavoz, al artículo.
_ES_CONTRACTED = re.compile(rf"\b([Dd]e|[Aa]) el ((?:artículo )?(?:{MARK})+)")
_ES_ONE = re.compile(rf"(?<=, )a las (1:\d\d{MARK})")  # the hour at the end of a moment
_FR_NARROW = re.compile(r" (?=[?!;:»])|(?<=«) ")
_SPACES = re.compile(r"[ \t]{2,}")


def _masculine_possessive(match: re.Match[str]) -> str:
    if _FR_ASPIRATED.match(match.string, match.end()):
        return match.group()
    return f"{match[1]}on {match[2]}"


def _french(text: str) -> str:
    def elide(match: re.Match[str]) -> str:
        if _FR_ASPIRATED.match(match.string, match.end()):
            return match.group()
        word = match[1]
        return f"{word[:-1]}’{match[2]}"

    # A feminine possessive before a vowel takes the masculine form: ton écharpe.
    text = _FR_POSSESSIVE.sub(_masculine_possessive, text)
    text = _FR_ELISION.sub(elide, text)
    text = re.sub(r"\b([Ss])i (?=ils?\b)", r"\1’", text)
    return _FR_NARROW.sub("\u00a0", text)


def _lo(article: str) -> str:
    """`lo`, `dello`, ... for `il`, `del`, ...: lo zaino."""
    return {"il": "lo", "Il": "Lo"}.get(article, article + "lo")


def _elided(article: str) -> str:
    """`l'`, `dell'`, ... for `il`, `del`, ... and `la`, `della`, ...: l'orologio, l'8."""
    word = _IT_ARTICLE.get(article.lower(), f"{article[:-1]}'")
    return word.capitalize() if article[0].isupper() else word


def _italian_named(match: re.Match[str]) -> str:
    article, marks = match[1], match[2]
    sounds_lo = _IT_SOUND.match(match.string, match.end()) is not None
    if article.endswith(("i", "I")):  # gli stivali, degli occhiali
        return f"{'Gl' if article == 'I' else article[:-1] + 'gl'}i {marks}"
    if not sounds_lo:
        return _elided(article) + marks
    return match.group() if article.endswith("a") else f"{_lo(article)} {marks}"


def _italian(text: str) -> str:
    text = _IT_NAMED.sub(_italian_named, text)
    text = _IT_LO.sub(lambda m: f"{_lo(m[1])} {m[2]}", text)
    return _IT_DAY.sub(lambda m: _elided(m[1]) + m[2], text)


def _spanish(text: str) -> str:
    text = _ES_CONTRACTED.sub(r"\1l \2", text)
    text = _ES_ONE.sub(r"a la \1", text)
    return _ES_OR.sub(r" u \1", _ES_AND.sub(r" e \1", text))


def join_last(head: str, last: str, language: str, *, alternative: bool) -> str:
    """`head` (ending in the conjunction) and the last part of a list: `a e iris`, `plata u oro`."""
    if language == "es" and re.match(_ES_O if alternative else _ES_I, last):
        head = re.sub(r" (?:y|o) $", " u " if alternative else " e ", head)
    return head + last


def _unchanged(text: str) -> str:
    return text


_RULES: dict[str, Callable[[str], str]] = {"fr": _french, "it": _italian, "es": _spanish}

# After "Guten Tag Frau X," and "Gentile X," the sentence goes on in lower case. Only words
# that are never capitalised for another reason are changed.
_LOWER_FIRST = {
    "de": frozenset(
        "Aktuell Am An Auch Auf Aus Bei Bis Bitte Da Damit Danke Das Dass Den Der Derzeit Die Dies "
        "Diese Dieser Du Dein Deine Deinen Deiner Deinem Ein Eine Einen Es Für Gern Gerne Gut "
        "Heute Hier Ich Im In Ja Kein Keine Laut Leider Mit Morgen Nach Nein Noch Nur Schade Schon "
        "Seit So Spätestens Tut Um Unsere Unter Vielen Vom Von Was Weil Wenn Wie Wir Zu Zum Zur "
        "Zurzeit Zwei Zweimal Gestern Alles Schön Natürlich Gute Selbstverständlich Dafür Dazu "
        "Nichts Ob Bevor Sobald Solange Momentan Inzwischen Verstanden Geschafft Entschuldige Ab "
        "Als Bleibt Danach Dann Darüber Fehlt Findet Hilft Ins Ist Jemand Mehr Möchten Möchtest "
        "Nicht Oft Sollte Stattdessen Verschickt War Weiterhin Welche Welcher Worum Zuletzt Kommt "
        "Entschuldigen Per Unabhängig Unser Vergessen Wichtig".split()
    ),
    "it": frozenset(
        "Abbiamo Al Alla Anche Appena Assieme Bene Buone Buona Ci Certo Come Con Da Dal Dalla Dai "
        "Dei Del Della Di È Ecco Gli Grazie I Il In Ho Ha La Le Lo L' Mi Molto Nel Nella Nessun "
        "Niente No Non Oggi Ieri Ogni Per Perfetto Possiamo Può Puoi Purtroppo Quale Quando "
        "Questa Questo Se Secondo Sì Siamo Spiace Sta Stiamo Tutto Un Una Va Volentieri Capisco "
        "Comprendiamo Dispiace Eccoci Effettivamente Hai Nessuna Prima Qui Tra Fra Trova Trovi A "
        "Apprezziamo Basta Capiamo Che Confermaci Conviene Dall' Dicci Emettiamo Entro Fatto Fino "
        "Luogo Mandaci Ne Nelle Nessuno Organizziamo Prova Provi Provvediamo Quanti Resta "
        "Riceverai Riceverà Rimborsiamo Sei Si Spediamo Su Ti Un' Unica All' Dell' Nell' Sul "
        "Sull' Sulla Ricevuta".split()
    ),
}
_FIRST_WORD = re.compile(rf"^((?:{MARK})*)([^\W\d_]+['’]?)")


def fit_neighbours(text: str, language: str) -> str:
    """Apply a language's elisions, contractions and spacing to marked text."""
    return _RULES.get(language, _unchanged)(_SPACES.sub(" ", text))


def lower_after_greeting(text: str, language: str) -> str:
    """Continue a greeting that ends in a comma, as German and Italian letters do."""
    words = _LOWER_FIRST.get(language)
    match = _FIRST_WORD.match(text)
    if not words or not match or match[2].replace("’", "'") not in words:
        return text
    start = match.start(2)
    return text[:start] + text[start].lower() + text[start + 1 :]
