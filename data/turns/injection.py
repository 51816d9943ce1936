"""Find instructions that a mail addresses to the service and cut them from what is classified.

A customer speaks to the store; "ignore previous instructions", a note to the reply system or a
forged [SYSTEM] block speaks to the software. Asking for a refund, taking back one's own earlier
message ("ignore my last mail") and naming an operating system are ordinary and stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from data.turns.characters import fold
from data.turns.records import InjectionKind

_MAX_BRACKET = 2_000
_MAX_FINDINGS = 100

# What only software has: prompts and instructions, models, reply systems.
_RULES = (
    r"(?:instructions?|prompts?|directives?|guidelines|system message|rules you|programming"
    r"|consignes|instructions?|istruzioni|direttive|anweisungen|instruktionen|vorgaben|anleitungen"
    r"|instrucciones|indicaciones|directrices|instructies|opdrachten|aanwijzingen|richtlijnen)"
)
_EARLIER = (
    r"(?:previous|prior|above|earlier|preceding|foregoing|former|existing|original|initial|current"
    r"|precedentes?|anterieures?|ci-dessus|initiales?|precedenti|anteriori|sopra|iniziali"
    r"|vorherigen?|bisherigen?|vorangegangenen?|fruheren?|obigen?|vorigen?"
    r"|anteriores|previas|de arriba|iniciales|vorige|eerdere|voorgaande|bovenstaande)"
)
# Imperatives only: "you forgot the instructions" is a missing manual.
_DROP = (
    r"(?:ignore|ignorez|ignora|ignori|ignorate|ignoren|ignorad|ignoriere?|ignorieren sie|disregard"
    r"|forget"
    r"|override|overrule|bypass|oublie|oubliez|ne tiens pas compte|ne tenez pas compte"
    r"|fais abstraction"
    r"|faites abstraction|contourne|contournez|dimentica|dimenticate|dimentichi|non considerare"
    r"|trascura"
    r"|vergiss|vergessen sie|missachte|missachten sie|ubergehe?|verwirf|verwerfen sie|olvida"
    r"|olvide|olviden"
    r"|olvidad|haz caso omiso|haga caso omiso|omite|omita|desestima|desestime|negeer|vergeet)"
)
_DROP_LAST = r"(?:ignorieren|vergessen|missachten|verwerfen|negeren|vergeten)"
_ARTICLE = (
    r"(?:(?:any|the|these|those|of|les?|ces|des|de|le|i|gli|delle|queste|alle?|die|diese[nr]?|las?"
    r"|los|estas|deze|other|autres|altre|anderen|otras|andere|all|toutes?|tous|tutt[ei]|todas?"
    r"|saemtliche|samtliche|your|tes|vos|tue|tuoi|sue|deine|ihre|tus|sus|je|jouw|uw) ){0,4}"
)
_ALL_OR_YOUR = (
    r"(?:all(?: of)?(?: the| your)?|your|any|toutes (?:les|tes|vos)|tes|vos|tutte le(?: tue| sue)?"
    r"|le tue|le sue|alle(?: deine| ihre| je| uw)?|deine|ihre|todas (?:las|tus|sus)|tus|sus|je"
    r"|jouw|uw)"
)
_MACHINE = (
    r"(?:reply (?:system|engine|service|generator|bot)|answering system|auto(?:mated"
    r"|matic)? (?:reply|agent"
    r"|assistant|system)|(?:ai|ia|ki)(?:[ -](?:assistant|agent|model|system|bot|modell?|assistent"
    r"|systeem"
    r"|system))?|chat ?bot|bots?|llms?|gpt|language model|virtual (?:assistant|agent)|assistant ia"
    r"|intelligence artificielle|modele de langage|systeme de reponse|systeme automatique"
    r"|repondeur automatique|intelligenza artificiale|modello linguistico|sistema di risposta"
    r"|sistema automatico|assistente (?:virtuale|ia|ai)|kunstliche intelligenz|sprachmodell"
    r"|antwortsystem|antwort-?bot|assistenzsystem|inteligencia artificial|modelo de lenguaje"
    r"|sistema de respuestas?|asistente (?:virtual|ia|de ia)|kunstmatige intelligentie|taalmodel"
    r"|antwoordsysteem|the (?:assistant|model|classifier|system)"
    r"|(?:l'|al |el |lo )?(?:assistant[e]?|assistente|asistente|assistenten)"
    r"|(?:der |den |dem )?ki|classifier|ticket(?:ing)? (?:system|bot))"
)
_OVERRIDES = re.compile(
    rf"\b{_DROP} {_ARTICLE}{_EARLIER} (?:and \w+ )?(?:(?:system|store|company"
    rf"|internal) )?{_RULES}\b"
    rf"|\b{_DROP} {_ARTICLE}{_RULES} {_EARLIER}\b"
    rf"|\b{_DROP} {_ALL_OR_YOUR} (?:(?:system|store|company|internal|safety) )?{_RULES}\b"
    rf"|\b{_EARLIER} {_RULES} (?:bitte |zu |te )?{_DROP_LAST}\b"
    rf"|\b{_DROP} (?:(?:all|the|everything|tout ce qui|tutto cio che|alles,? was|todo lo|alles)"
    rf" ){{1,2}}(?:above|before this|precede|vorher|anterior|hierboven|davor)"
    r"|\b(?:new|updated|additional|nouvelles|nuove|neue|nuevas|nieuwe) (?:system )?"
    r"(?:instructions|consignes|istruzioni|anweisungen|instrucciones|instructies) ?:"
    r"|\b(?:developer mode|jailbreak|prompt injection|dan mode|god mode|mode developpeur"
    r"|entwicklermodus)\b"
    r"|\b(?:reveal|print|show|repeat|output|disclose|state|affiche\w*|revele\w*|montre\w*"
    r"|mostra\w*|rivela\w*"
    r"|stampa|zeige?n?|verrate?n?|gib|muestra|revela|toon|onthul) .{0,30}(?:system ?prompt"
    r"|your prompt"
    r"|your (?:system )?instructions|internal (?:refund )?(?:limit|polic(?:y|ies)|rules)"
    r"|prompt systeme|tes instructions"
    r"|vos instructions|prompt di sistema|le tue istruzioni|systemprompt|deine anweisungen"
    r"|prompt del sistema|tus instrucciones|systeemprompt|je instructies)"
)
_ADDRESSED = re.compile(
    r"(?:^|[\[({<*#>.!?;:–—-]) ?(?:(?:internal|important|priority|system|automated|urgent|special"
    r"|hidden"
    r"|interne|interna"
    r"|importante|wichtiger?|interner|automatische|belangrijke) ){0,2}"
    r"(?:note|notice|message|instructions?|memo|reminder|remarque|consignes?|nota|avviso|messaggio"
    r"|istruzion[ei]|hinweis|notiz|nachricht|anweisung(?:en)?|aviso|instruccion(?:es)?|mensaje"
    r"|opmerking|bericht|instructies?)"
    r"(?: (?:prioritaires?|prioritari[ao]|importantes?|internes?|urgentes?|intern[ao]s?|speciales?"
    r"|obligatoires?|de priorite|de sistema|systeme|sistema))?"
    r" (?:to|for|a|pour|per|al|alla|all'|allo|an|fur|para|aan|voor"
    r"|au) ?"
    r"(?:(?:the|all|any|your|le|la|les|l'|il|lo|gli|das|den|die|der|el|los|de|het|alle|automated"
    r"|internal) ?)"
    rf"{{0,2}}{_MACHINE}\b"
    r"|(?:^|[.!?:;\]>] ?|\bfrom now on,? )(?:you are|you're|act as|behave as|pretend (?:to be"
    r"|you are)) "
    r"(?:now |a |an |the ){0,3}"
    r"(?:helpful |ai\b|assistant\b|chatbot|bot\b|language model|system\b|unrestricted"
    r"|refund (?:bot|agent))"
    r"|\b(?:tu es|vous etes|agis comme|comporte-toi comme) (?:desormais |maintenant |un |une "
    r"|l'){0,3}"
    r"(?:assistant|ia\b|intelligence art|chatbot|modele de)"
    r"|\b(?:sei|comportati come|agisci come) (?:ora |adesso |un |un'|l'){0,3}(?:assistente|ia\b"
    r"|intelligenza|chatbot|modello)"
    r"|\b(?:du bist|sie sind|verhalte dich wie|agiere als) (?:jetzt |nun |ab sofort |ein "
    r"|eine ){0,3}"
    r"(?:hilfreicher |assistent|ki\b|kunstliche|chatbot|sprachmodell)"
    r"|\b(?:eres|actua como|comportate como) (?:ahora |un |una ){0,3}(?:asistente|ia\b"
    r"|inteligencia|chatbot|modelo de)"
    r"|\b(?:je bent|jij bent|gedraag je als) (?:nu |vanaf nu |een ){0,3}(?:behulpzame |assistent"
    r"|ai\b|chatbot|taalmodel)"
    r"|\b(?:as an ai|en tant qu'(?:ia|intelligence|assistant)|in quanto (?:ia|assistente)|als ki\b"
    r"|als sprachmodell|como (?:ia|asistente virtual|modelo de)|als ai\b|als taalmodel)"
    r"(?![^.\n]{0,60}\?)"
    r"|^\W{0,3}(?:dear|hey|hello|hi|attention|to|an|a|aan|cher|chere|liebe|querida|beste) (?:the "
    r"|l'|la |die |de )?"
    r"(?:ai|ia|ki|bot|chatbot|llm|language model|reply system|assistant ia|ki-assistent"
    r"|ai-assistent) ?[:,!]",
    re.M,
)
_ROLE = re.compile(
    r"^[ \t]{0,8}(?:[#>*=-]{1,6} ?(?:system|assistant|instructions?|admin|developer|begin|end)"
    r" ?(?:prompt|message|instructions?|override|note|command|system)?\b ?[#:*=-]{0,6}(?=\s|$)"
    r"|\[ ?/?(?:system|assistant|inst|admin|sys|override|developer)(?: (?:message|prompt|note"
    r"|override|command"
    r"|instructions?))? ?[\]:]"
    r"|<{1,2}\|?/?(?:system|sys|assistant|im_start|im_end|instructions?|admin|user|endoftext"
    r"|prompt)\b[^>\n]{0,30}>{1,2}"
    r"|\{\{? ?(?:system|prompt|instructions?)\b"
    r"|(?:system|assistant)(?: (?:prompt|message|override|note|instruction))? ?: ?(?=(?:you|the"
    r"|this|set|ignore|approve"
    r"|issue|grant|refund|confirm|reply|respond|customer|override|all|from now|always|priority|new"
    r"|assistant|do|please"
    r"|le client|remboursez|confirmez|der kunde|bestatige|el cliente|il cliente|de klant)\b)"
    r"|(?:systeme|sistema|systeem|assistent|assistente|asistente) ?: ?(?=(?:ignore|ignora"
    r"|ignoriere|negeer|approuve"
    r"|approva|genehmig|aprueba|keur|remboursez|rimborsa|confirme|conferma|bestatig|confirma"
    r"|bevestig|le client"
    r"|il cliente|der kunde|el cliente|de klant|rembourse|erstatte|reembolsa|betaal|tu |du |sie "
    r"|vous |je )))",
    re.M,
)
# Customers call themselves "I"; only a forged case note decides about "this customer".
_DICTATED = re.compile(
    r"\b(?:this|the) (?:customer|user|buyer|client) (?:is|has been|was) (?:already |hereby "
    r"|pre-?){0,2}"
    r"(?:approved|authori[sz]ed|entitled|verified|granted|eligible|cleared)\b"
    r"|\b(?:ce|le) client (?:a ete|est) (?:deja )?(?:approuve|autorise|valide|verifie)\b"
    r"|\b(?:questo|il) cliente (?:e stato|e) (?:gia )?(?:approvato|autorizzato|verificato)\b"
    r"|\b(?:dieser|der) kunde (?:wurde|ist) .{0,40}(?:genehmigt|freigegeben|autorisiert"
    r"|verifiziert)\b"
    r"|\b(?:este|el) cliente (?:ha sido|esta) (?:ya )?(?:aprobado|autorizado|verificado)\b"
    r"|\b(?:deze|de) klant (?:is|werd) .{0,30}(?:goedgekeurd|geautoriseerd|geverifieerd)\b"
    r"|\b(?:confirm|approve|include|mention|write|state|bestatige|confirme[rz]?|conferma|confirma"
    r"|bevestig)\b"
    r".{0,60}\bin (?:your|the) (?:reply|response|answer|draft)\b"
    r"|\b(?:refund|approval|credit) (?:limit|policy|check)s? (?:is|are|has been) (?:lifted"
    r"|disabled|suspended|overridden|void)"
    r"|\b(?:approve|authori[sz]e|issue|grant) .{0,40}(?:refund|voucher|credit).{0,60}"
    r"(?:without (?:further )?(?:checks?|review|verification|approval|asking|human)"
    r"|regardless of (?:the )?polic)"
)
_DELIVERY = re.compile(
    r"^.{0,30}\b(?:deliver|courier|driver|shipping|address|gift|engrav|liefer|livr|consegn|entreg"
    r"|bezorg"
    r"|lever|wash|assembl|manual|montage|lavage|pflege|lavado|was)"
)
_FIRST_PERSON = re.compile(
    r"\b(?:i|i'm|i've|my|me|we|our|je|j'ai|mon|ma|mes|nous|notre|io|ho|mio|mia|mi|noi|ich|mein\w*"
    r"|mir|mich"
    r"|wir|uns\w*|yo|he|mis|nuestr\w*|ik|mijn|wij|ons|onze)\b|\?"
)
_CLOSING = re.compile(r"\n[ \t]*(?:\[ ?/|<{1,2}\|?/|#{2,6} ?end|[-=]{3,} ?end)[^\n]{0,60}")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'»”)]*(?=\s|$)|\n")


_PATTERNS: dict[InjectionKind, re.Pattern[str]] = {
    "override": _OVERRIDES,
    "addressed_to_service": _ADDRESSED,
    "role_marker": _ROLE,
    "dictated_reply": _DICTATED,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A span of a text that speaks to the service."""

    kind: InjectionKind
    start: int
    end: int


def find_injections(text: str, *, is_operator: bool = False) -> tuple[Finding, ...]:
    """Spans of instructions to the service, in order, apart from each other.

    A marketplace's operator does write of "the customer", so dictated decisions count only in a
    customer's words.
    """
    folded = fold(text)
    found = [
        _widened(folded, kind, match.start(), match.end())
        for kind, pattern in _PATTERNS.items()
        if not (is_operator and kind == "dictated_reply")
        for match in islice(pattern.finditer(folded), _MAX_FINDINGS)
        if not (kind == "override" and _DELIVERY.match(folded[match.end() : match.end() + 50]))
    ]
    return tuple(_joined(sorted(found, key=lambda f: (f.start, -f.end))))


def without(text: str, findings: tuple[Finding, ...]) -> str:
    """The text with the findings cut out."""
    kept, at = [], 0
    for finding in findings:
        kept.append(text[at : finding.start])
        at = finding.end
    return "".join([*kept, text[at:]])


def _widened(folded: str, kind: InjectionKind, start: int, end: int) -> Finding:
    """From the words that were found to the whole of the instruction."""
    bracket = _bracket_around(folded, start, end)
    if bracket:
        return Finding(kind, *bracket)
    if kind == "role_marker":
        return Finding("role_marker", start, _block_end(folded, start, end))
    first = _sentence_start(folded, start)
    last = _sentence_end(folded, end)
    while kind != "dictated_reply" and last < len(folded) and folded[last - 1] != "\n":
        following = _sentence_end(folded, last)
        if following <= last or _FIRST_PERSON.search(folded[last:following]):
            break
        last = following
    return Finding(kind, first, last)


def _bracket_around(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The innermost [...], {...} or (...) that holds the match, if it is short enough."""
    low, high = max(0, start - _MAX_BRACKET), min(len(folded), end + _MAX_BRACKET)
    for opening, closing in ("[]", "{}", "()"):
        left = folded.rfind(opening, low, start + 1)
        if left < 0 or folded.find(closing, left, start) >= 0:
            continue
        right = folded.find(closing, left + 1, high)
        if right >= end or (right >= 0 and right > start):
            # "[SYSTEM] ..." is a label before a block, not a bracket around one.
            if right - left > 40 or right >= end + 2:
                return left, right + 1
    return None


def _block_end(folded: str, start: int, end: int) -> int:
    """A forged block runs to its closing mark or to the next empty line."""
    closing = _CLOSING.search(folded, end, min(len(folded), start + 6_000))
    blank = folded.find("\n\n", end)
    if closing and (blank < 0 or closing.start() - end < 3_000):
        return closing.end()
    return blank if blank >= 0 else len(folded)


def _sentence_start(folded: str, start: int) -> int:
    at = 0
    for match in _SENTENCE_END.finditer(folded, max(0, start - 600), start):
        at = match.end()
    return max(at, start - 600, 0)


def _sentence_end(folded: str, end: int) -> int:
    match = _SENTENCE_END.search(folded, end)
    return match.end() if match else len(folded)


def _joined(found: list[Finding]) -> Iterator[Finding]:
    current: Finding | None = None
    for finding in found:
        if current is None or finding.start > current.end:
            if current is not None:
                yield current
            current = finding
        elif finding.end > current.end:
            current = Finding(current.kind, current.start, finding.end)
    if current is not None:
        yield current
