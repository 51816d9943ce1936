"""Signatures: sign-offs with what follows, "-- ", device lines, disclaimers, the writer's name.

A sign-off is cut only where words come before it, and what reads like a sentence after it stays:
people add the real question below their name.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.turns.characters import fold

_MAX_SIGN_OFF = 70
_MAX_BLOCK_LINES = 25

_DEVICE = re.compile(
    r"^[\[(]?(?:sent (?:from|via|with|using) (?:my |yahoo|outlook|gmail|mail|samsung|proton|the "
    r"|a |aol"
    r"|an? |iphone|android|blackberry|huawei|xiaomi|windows|bluemail|spark|fairphone)"
    r"|get outlook for|this (?:message|e-?mail) was sent from my"
    r"|envoye (?:de|depuis|a partir d[eu]|avec|par|via) (?:mon|ma|mes|l'|la|le|yahoo|outlook|gmail"
    r"|proton"
    r"|mail|un |une |orange|sfr|free|smartphone|samsung|iphone|android)|obtenir outlook"
    r"|telecharger outlook"
    r"|provenance : (?:courrier|outlook)"
    r"|inviato (?:da|dal|con|tramite) (?:il mio |mio |iphone|ipad|smartphone|outlook|yahoo|gmail"
    r"|libero"
    r"|tiscali|samsung|android|cellulare|telefono|un |posta|proton|huawei|xiaomi)|scarica outlook"
    r"|ottieni outlook"
    r"|(?:gesendet|verschickt|geschickt) (?:von |mit |vom |uber |durch |aus )"
    r"|von meinem .{1,40} (?:gesendet|geschickt|verschickt)|diese nachricht wurde von meinem"
    r"|diese e-?mail wurde von meinem|outlook fur (?:ios|android)|laden sie outlook"
    r"|holen sie sich outlook"
    r"|enviado (?:desde|con|por|a traves de|via) (?:mi |el |un |iphone|outlook|yahoo|gmail|samsung"
    r"|movil"
    r"|android|proton|correo|huawei|xiaomi)|obtener outlook|descargar outlook"
    r"|(?:verstuurd|verzonden|gestuurd) (?:vanaf|vanuit|met|via|van|door) (?:mijn |outlook|yahoo"
    r"|gmail"
    r"|samsung|een |iphone|android|telenet|proton|ipad)|outlook voor|download outlook|haal outlook)"
)
_SIGN_OFF = re.compile(
    r"^[ ,.–-]{0,3}(?:"
    # English
    r"(?:(?:kind(?:est)?|best|warm(?:est)?|many|with(?: kind)?(?: best)?) )?regards"
    r"|(?:all the )?best"
    r"(?: wishes)?|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?|cheers|cordially"
    r"|kr|br"
    r"|(?:many |with )?thanks and (?:kind |best )?regards"
    r"|.{0,12}\b(?:thanks|thank you|merci|grazie|danke|dank|gracias|bedankt)\b.{0,20} (?:and|et|e"
    r"|und|y|en|&)"
    r" .{0,20}(?:regards|cordialement|saluti|grusse?|gruss|saludos?|groet(?:en|jes)?)"
    # French
    r"|(?:bien |tres |sinceres? )?cordialement(?: votre)?|cordiales salutations|cdt|cdlt|crdt"
    r"|bien a vous"
    r"|bien a toi|(?:mes |nos |meilleures |sinceres |avec mes )?(?:meilleures |sinceres |cordiales "
    r"|respectueuses )?salutations(?: distinguees| respectueuses)?|veuillez (?:agreer|recevoir"
    r"|croire) .*"
    r"|je vous prie (?:d'agreer|de croire|de recevoir).*|dans l'attente de votre (?:reponse"
    r"|retour).{0,40}"
    r"|amicalement|bonne (?:journee|soiree|reception|continuation)(?: a vous)?"
    r"|belle journee(?: a vous)?"
    # Italian
    r"|(?:i |con i |con |un |tanti |cari )?(?:piu |miei )?(?:cordiali |distinti |migliori )?saluti"
    r"(?: cordiali| distinti)?|cordialmente|un saluto|un cordiale saluto|cordialita|in fede"
    r"|buona (?:giornata|serata)|in attesa di (?:un )?(?:vostr|su"
    r"|tu)[oa]? (?:cortese )?riscontro.{0,40}"
    # German
    r"|(?:(?:mit|mfg|und) )?(?:(?:den |ganz )?(?:freundlichen?|besten?|lieben?|vielen?|herzlichen?"
    r"|schonen?"
    r"|sonnigen?|hofflichen?|frdl\.?) ){1,2}(?:gru(?:e?ss?|sz)e?n?)|mfg|vg|lg|bg|gruss?|grusse?"
    r"|gruesse?|hochachtungsvoll|freundlichst|herzlichst|servus und .*|schone[nr]? (?:tag|gruss?"
    r"|abend)"
    r"(?: noch)?"
    # Spanish
    r"|(?:un |reciban? un |con un )?(?:cordial |atento "
    r"|afectuoso )?saludo(?: cordial)?s?(?: cordiales"
    r"| cordial)?|saludos|cordiales saludos|atentamente|atte\.?|muy atentamente|un abrazo"
    r"|(?:a la espera|en espera|quedo a la espera) de (?:su|vuestra) (?:respuesta|noticia)s?.{0,40}"
    # Dutch
    r"|(?:met )?(?:vriendelijke|hartelijke|hoogachtende|beste|warme|lieve|sportieve) groet(?:en"
    r"|jes)?"
    r"|mvg|m\.v\.g\.?|vr\.? ?gr\.?|vriendelijke groet(?:en)?|groet(?:en|jes)?|gr\.|hoogachtend"
    r"|alvast bedankt en .*groet.*|fijne (?:dag|avond)(?: nog)?"
    r")(?P<rest>(?:[ ,.!;:/–-].{0,45})?)$"
)
_NOT_A_NAME = re.compile(
    r"\d{4,}|\?|\b(?:aber|mais|but|pero|ma|maar|order|commande|ordine|bestellung|pedido|bestelling"
    r"|thing|one|price|est|ist|is|e|es|would|was|si|wenn|als|if|se)\b"
)
_DISCLAIMER = re.compile(
    r"^(?:\W{0,3})(?:this (?:e-?mail|message|communication)(?: and any|,? including|\s*\(|.{0,40} "
    r"(?:confidential|intended))|the information (?:contained )?in this (?:e-?mail|message)"
    r"|(?:confidentiality|privacy|legal) (?:notice|note)|disclaimer|avertissement"
    r"|hinweis zum datenschutz"
    r"|(?:ce|cet|le present) (?:message|mail|e-?mail|courriel).{0,60}(?:confidenti|destin|piece)"
    r"|(?:diese|dieses) (?:e-?mail|nachricht|mail).{0,60}(?:vertraulich|bestimmt|enthalt)"
    r"|(?:il presente|questo|questa) (?:messaggio|e-?mail|comunicazione).{0,80}(?:riservat"
    r"|confidenzial|destin)"
    r"|ai sensi del (?:regolamento|d\.? ?lgs)|este (?:mensaje|correo"
    r"|e-?mail).{0,80}(?:confidencial|destin)"
    r"|aviso legal|de conformidad con (?:lo dispuesto|el reglamento)|(?:dit|deze) (?:bericht"
    r"|e-?mail|mail)"
    r".{0,80}(?:vertrouwelijk|bestemd)|please consider the environment|think before you print"
    r"|pensez a l'environnement|avant d'imprimer|prima di stampare|bitte denken sie an die umwelt"
    r"|antes de imprimir|denk aan het milieu|virus-?free|(?:garanti )?sans virus|privo di virus"
    r"|virenfrei"
    r"|libre de virus|virusvrij|www\.avast|l'absence de virus dans ce courrier)"
)
_POSTSCRIPT = re.compile(r"^(?:p\.? ?-?s\.?|n\.? ?b\.?|p\.? ?d\.?|ps ?\d)(?: ?[:,.;–-] ?| )(?=\S)")
_CONTACT = re.compile(
    r"@|www\.|https?:|\+\d|\b(?:tel|mob|fax|phone|telefon|handy|gsm|port|cel|tlf|movil|ust|vat|tva"
    r"|iva"
    r"|siret|kvk|btw|gmbh|s\.?r\.?l|b\.?v\.?|ltd|s\.?a\.?r\.?l|s\.?l\.?)\b|\d{2}[ .]\d{2}[ .]\d{2}"
)

_TITLES = frozenset("mr mrs ms mme m dr sig herr frau sra sr mevr dhr".split())


@dataclass(frozen=True, slots=True)
class Signed:
    """A message's words and what was cut from their end."""

    text: tuple[str, ...]
    signature: tuple[str, ...]


def cut_signature(lines: Sequence[str], *, writer: str | None = None) -> Signed:
    """Part the words from the signature; `writer` is the customer's name, if known."""
    text: list[str] = []
    signature: list[str] = []
    has_words = False
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        folded = fold(line[:200])
        if _DEVICE.match(folded.lstrip("-–— ")) and len(line) < 120:
            signature.append(line)
            at += 1
        elif has_words and (line in ("--", "—", "-- ") or _DISCLAIMER.match(folded)):
            end = _delimited_end(lines, at)
            signature.extend(lines[at:end])
            at = end
        elif has_words and _is_sign_off(folded):
            end = _block_end(lines, at + 1)
            signature.extend(lines[at:end])
            at = end
        else:
            text.append(lines[at])
            has_words = has_words or any(c.isalnum() for c in line)
            at += 1
    _drop_name(text, signature, writer)
    return Signed(tuple(text), tuple(signature))


def _is_sign_off(folded: str) -> bool:
    if len(folded) > _MAX_SIGN_OFF:
        return folded.startswith(("veuillez agreer", "je vous prie d'agreer", "veuillez recevoir"))
    found = _SIGN_OFF.match(folded)
    return found is not None and not _NOT_A_NAME.search(found["rest"])


def _block_end(lines: Sequence[str], at: int) -> int:
    """The end of a signature that starts before `at`: names, addresses, but no sentence."""
    limit = min(len(lines), at + _MAX_BLOCK_LINES)
    while at < limit:
        line = lines[at].strip()
        if _DISCLAIMER.match(fold(line[:200])):
            return len(lines)
        if _is_sentence(line):
            return at
        at += 1
    return at


def _delimited_end(lines: Sequence[str], at: int) -> int:
    """Behind "-- " all is signature, save a postscript."""
    for index in range(at + 1, len(lines)):
        if _POSTSCRIPT.match(fold(lines[index].strip()[:20])):
            return index
    return len(lines)


def _is_sentence(line: str) -> bool:
    folded = fold(line[:300])
    if _POSTSCRIPT.match(folded) or (line.endswith("?") and len(line.split()) > 1):
        return True
    if _CONTACT.search(folded) or _DEVICE.match(folded):
        return False
    return len(line.split()) > 8 or (len(line.split()) > 5 and line.endswith((".", "!")))


def _drop_name(text: list[str], signature: list[str], writer: str | None) -> None:
    """Cut a last line that is the writer's name, or a part of it."""
    while text and not text[-1].strip():
        text.pop()
    if not writer or len(text) < 2:
        return
    last = {word for word in re.split(r"\W+", fold(text[-1][:80])) if word}
    names = {word for word in re.split(r"\W+", fold(writer)) if word}
    if last and last <= names | _TITLES and last & names:
        signature.insert(0, text.pop().strip())
