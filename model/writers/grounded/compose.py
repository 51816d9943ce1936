"""Put acts together to a letter: greeting, paragraphs, closing, signature, claims."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from data.facts import Fact
from data.records import LANGUAGES, MARKETPLACES, MESSAGING
from data.results import Claim
from data.stores import Formality, Store
from data.words import fold
from model.plan.records import Act, Paragraph
from model.writers.grounded.markers import safe_text
from model.writers.grounded.morphology import fit_neighbours, lower_after_greeting
from model.writers.grounded.render import ActWriter, load_patterns

_WORD = r"[^\W\d_](?:[^\W\d_]|[.’'`-])*"
# With the greeting it suits good news as well as bad.
_WAVE = "\N{WAVING HAND SIGN}"
# What systems write where they know no name.
_ORGANISATION = re.compile(
    r"\b(?:gmbh|ag|kg|ug|ohg|ltd|limited|llc|inc|plc|s\.?r\.?l|s\.?p\.?a|s\.?n\.?c|sas|sarl|b\.?v|n\.?v|vof"
    r"|s\.?l|slu|shop|store|studio|team|service|services|customer|support|office|accounts|accounting"
    r"|purchasing|company|group|school|council|charity|hotel|restaurant|mairie|commune|ecole|creche"
    r"|comptabilite|achats|association|bureau|ufficio|acquisti|azienda|comune|scuola|ristorante"
    r"|amministrazione|einkauf|buchhaltung|schule|kita|kindergarten|praxis|kanzlei|agentur|verein"
    r"|stiftung|gemeinde|compras|administracion|colegio|ayuntamiento|empresa|inkoop|administratie"
    r"|kinderdagverblijf|basisschool|gemeente|stichting|bedrijf)\b"
)
_NOBODY = frozenset(
    (
        "unknown", "guest", "customer", "client", "cliente", "kunde", "kundin", "klant", "gast",
        "invite", "ospite", "invitado", "anonymous", "anonyme", "anonimo", "amazon customer",
        "ebay user", "tiktok user", "user", "utilisateur", "utente", "usuario", "gebruiker",
        "nom inconnu", "inconnu", "sconosciuto", "desconocido", "unbekannt", "onbekend", "none",
        "null", "n/a", "na", "test", "visitor", "visiteur", "besucher", "bezoeker", "web visitor",
    )
)  # fmt: skip
_NAME = re.compile(rf"{_WORD}(?: {_WORD})*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything about a reply but what it says."""

    ticket_id: str
    language: str
    channel: str
    store: Store
    customer_name: str | None
    now: datetime

    is_to_operator: bool = False
    is_lighthearted: bool = False

    @property
    def has_emoji(self) -> bool:
        """Where the store's voice has them: informally, in chats, never to the upset."""
        is_chat = self.channel in MESSAGING and self.channel != "sms"
        may = self.store.voice.emoji and self.formality == "informal"
        return may and is_chat and self.is_lighthearted

    @property
    def formality(self) -> Formality:
        """Formal where nothing is configured for the language, and to a marketplace's staff."""
        if self.is_to_operator:
            return "formal"
        return self.store.voice.formality.get(self.language, "formal")


@dataclass(frozen=True, slots=True)
class Text:
    """A body with its claims."""

    body: str
    claims: tuple[Claim, ...]


def read_patterns(stores: Iterable[Store]) -> None:
    """Read what stores are answered with now, so that no first draft waits for it.

    Raises:
        PatternError: a file of patterns does not parse.
    """
    for store in stores:
        for language in store.languages:
            if language in LANGUAGES:
                load_patterns(language, store.voice.formality.get(language, "formal"))


def write_letter(letter: Letter, paragraphs: tuple[Paragraph, ...]) -> Text:
    """Write a reply's body. Pure: the same input gives the same text.

    Raises:
        PatternError: an act has no message in this language, or lacks a fact.
    """
    patterns = load_patterns(letter.language, letter.formality)
    choices = {"tone": letter.store.voice.tone, "channel_kind": _kind(letter.channel)}
    writer = ActWriter(patterns, letter.now, letter.ticket_id, choices)
    greeting = writer.text(_greeting(letter))
    if letter.has_emoji:
        greeting = f"{greeting.rstrip(' ,:')} {_WAVE}"
    blocks = [b for b in (_paragraph(writer, p) for p in paragraphs) if b]
    if blocks and greeting.rstrip().endswith(","):
        blocks[0] = lower_after_greeting(blocks[0], letter.language)
    ending = _signature(letter, writer)
    if not (letter.channel in MARKETPLACES or letter.channel in MESSAGING):
        ending = f"{writer.text(Act('closing'))}\n{ending}"
    if letter.channel == "sms":
        # A text message is one block: every line break is a second look at a small screen.
        body = f"{greeting} {' '.join(blocks)}\n{ending}"
    else:
        body = "\n\n".join([greeting, *blocks, ending])
    plain, spans = writer.marks.extract(fit_neighbours(body, letter.language))
    claims = tuple(
        Claim(
            start=s.start,
            end=s.end,
            text=plain[s.start : s.end],
            source=s.fact.source,
            version=s.fact.version,
        )
        for s in spans
    )
    return Text(plain, claims)


def _kind(channel: str) -> str:
    if channel in MARKETPLACES:
        return "marketplace"
    return "messaging" if channel in MESSAGING else "mail"


def _paragraph(writer: ActWriter, acts: Paragraph) -> str:
    text = ""
    for act in acts:
        sentence = writer.text(act).strip(" ")
        if not sentence:
            continue
        text += sentence if not text or sentence.startswith("\n") else f" {sentence}"
    return text


def _greeting(letter: Letter) -> Act:
    name = safe_text(letter.customer_name or "", 60)
    # A user name such as "k7x2" is no way to address a person, and an office has no first name.
    if not _NAME.fullmatch(name) or fold(name) in _NOBODY or _ORGANISATION.search(fold(name)):
        return Act("greeting")
    if name.isupper() or name.islower():
        name = name.title()
    facts = {
        "name": Fact(name, "ticket.customer.name"),
        "first": Fact(name.split()[0], "ticket.customer.name"),
        "full": Fact(name, "ticket.customer.name"),
    }
    return Act("greeting", facts)


def _signature(letter: Letter, writer: ActWriter) -> str:
    signature = letter.store.voice.signature.get(letter.language)
    path = f"voice.signature.{letter.language}" if signature else "name"
    fact = Fact(signature or letter.store.name, f"store.{path}")
    return writer.marks.enclose(safe_text(str(fact.value)), fact)
