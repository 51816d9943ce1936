"""That a draft is in the language it claims to be in, by its function words."""

import re

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
# The commonest function words of each language; shared ones are left to both.
_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        "the and you your to is it of for we with that this can by at be on us not has have will from our if as an are was".split()
    ),
    "fr": frozenset(
        "le la les de des du et est vous votre vos tu ton ta nous notre pour que qui dans sur avec une un ne pas au aux à ce cette il elle en sera dès te".split()
    ),
    "it": frozenset(
        "il la lo gli le di del della dei e è che non per con una un al alla Le Lei suo sua tuo tua ti si da in nel ci sono ha entro questo appena".split()
    ),
    "de": frozenset(
        "der die das und ist Sie Ihre Ihr Ihnen wir uns den dem ein eine nicht für mit auf zu bei im am du dein deine dir es von noch sich wird haben bis".split()
    ),
    "es": frozenset(
        "el la los las de del y es que no en por con una un su sus se le para al lo nos ha está tu te usted como hasta si más pedido".split()
    ),
    "nl": frozenset(
        "de het een en is van je jij jouw u uw wij we ons niet dat die op met voor te in bij er zijn om nog aan naar hebben heeft dan tot als bestelling".split()
    ),
}


_FOLDED = {code: frozenset(w.casefold() for w in words) for code, words in _WORDS.items()}


def is_in_language(text: str, language: str) -> bool:
    """Whether a text can be in a language: no other one explains it clearly better."""
    words = [w.casefold() for w in _WORD.findall(text)]
    counts = {code: sum(w in known for w in words) for code, known in _FOLDED.items()}
    return counts[language] * 1.5 + 1 >= max(counts.values())
