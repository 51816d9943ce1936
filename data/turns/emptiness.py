"""Messages that say nothing yet, and messages that only point to what is below them."""

import re

from data.turns.characters import fold

_GREETING_WORDS = frozenset(
    "hello hi hey hiya hallo halo hoi hey yo good morning afternoon evening day dear sir madam sirs"
    " team all there to whom it may concern greetings bonjour bonsoir salut coucou slt bjr bsr cc"
    " madame monsieur mesdames messieurs mme mr buongiorno buonasera buona sera salve ciao gentile"
    " gentili egregi spettabile spett le signori signore signora guten tag morgen abend moin servus"
    " gruezi gruss grus gott grusse gruse sie sehr geehrte geehrter damen und herren liebes hola"
    " buenas buenos"
    " dias tardes noches estimados estimado senores senor senora goedemorgen goedemiddag"
    " goedenavond"
    " goedendag goeiedag dag geachte beste heer mevrouw heren dames of a le la les el die"
    " gia again nochmal ai".split()
)
_POINTER = re.compile(
    r"(?:please |pls |bitte |svp |s'il vous plait |per favore |por favor |graag |aub )?(?:"
    r"see (?:the )?(?:mail |message |email )?(?:below|forwarded|attached(?: mail)?)|as below|fyi"
    r"|for your (?:information|attention)|forwarding this|fwd|below"
    r"|voir (?:le (?:mail|message) )?(?:ci-?dessous|plus bas|ci-?apres|en dessous)"
    r"|cf\.? ?(?:ci-?dessous|infra)"
    r"|ci-?dessous|pour (?:info|information|suite a donner)|je vous transfere(?: ce (?:mail"
    r"|message))?|a traiter"
    r"|vedi (?:sotto|qui sotto)|vedere sotto|come (?:da )?sotto|per conoscenza|(?:vi "
    r"|le )?(?:inoltro|giro)"
    r"(?: quanto sotto| la mail)?"
    r"|siehe (?:unten|weiter unten|unterhalb|untenstehend(?:e mail)?)|s\. ?u\.?|zur (?:info"
    r"|kenntnis|information)"
    r"|(?:zur )?weiterleitung|wie unten"
    r"|ver (?:abajo|mas abajo|debajo)|(?:os |le |les )?reenvio(?: el (?:correo|mensaje))?"
    r"|vea(?:se)? abajo"
    r"|para (?:su )?(?:informacion|conocimiento)"
    r"|zie (?:onder(?:staande?)?(?: mail| bericht)?|hieronder|beneden)|ter info(?:rmatie)?"
    r"|t\.k\.n\.?|hieronder"
    r")"
)
_THANKS = re.compile(
    r"\b(?:thanks?|thank you|thx|merci|grazie|danke|gracias|dank(?:je)?|bedankt|d'avance|in advance"
    r"|beaucoup|mille|vielen|im voraus|por adelantado|alvast|dank u(?: wel)?|dank je wel)\b"
)


def is_empty(text: str) -> bool:
    """Whether a text is nothing but a greeting, punctuation or emoji."""
    words = re.findall(r"[^\W_]+", fold(text[:400]))
    return len(words) <= 8 and len(text) <= 400 and all(word in _GREETING_WORDS for word in words)


def only_points_below(text: str) -> bool:
    """Whether a text leaves all that it means to the mail below it ("see below")."""
    if len(text) > 120:
        return False
    folded = _THANKS.sub(" ", fold(text))
    words = [w for w in re.split(r"[\s,.;:!()]+", folded) if w]
    kept = [w for w in words if w not in _GREETING_WORDS - {"a", "la", "le", "les", "of"}]
    return (
        not kept
        or _POINTER.fullmatch(" ".join(kept)) is not None
        or bool(_POINTER.fullmatch(folded.strip(" .,:;!\n")))
    )
