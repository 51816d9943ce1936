"""Rules of the channels that a text has to keep, each with a code."""

import re
from collections.abc import Sequence

from data.records import MARKETPLACES
from data.results import Claim

_LINK = re.compile(r"https?://\S+|www\.\S+", re.I)
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.\w+")
_PHONE = re.compile(r"(?<![\w/.-])(?:\+|00)\d[\d ()./-]{7,}\d(?!\w)")
_REVIEW = re.compile(
    r"\b(?:positive review|leave (?:us )?a review|five stars|5 stars"
    r"|avis positif|laisser un avis|5 étoiles|recensione positiva|lasciare una recensione|5 stelle"
    r"|positive bewertung|bewerten sie uns|5 sterne"
    r"|reseña positiva|dejar una reseña|5 estrellas|positieve (?:review|recensie)|5 sterren)\b",
    re.I,
)


def violations(body: str, channel: str, claims: Sequence[Claim] = ()) -> tuple[str, ...]:
    """Codes of the rules that a body breaks on a channel; empty where it keeps them all.

    A tracking or order number can look like a phone number; what is claimed from an order is not.
    Marketplaces: no link, no e-mail address, no phone number, no request for a good review.
    Where nothing is known of a marketplace, Amazon's rules are taken (contract, section 4).
    """
    if channel not in MARKETPLACES:
        return ()
    rules = (
        ("link", _LINK),
        ("email_address", _EMAIL),
        ("phone_number", _PHONE),
        ("review_request", _REVIEW),
    )
    for claim in claims:
        if claim.source.startswith("order") and claim.text.strip().isalnum():
            body = body[: claim.start] + "x" * (claim.end - claim.start) + body[claim.end :]
    return tuple(f"{channel}.{code}" for code, pattern in rules if pattern.search(body))
