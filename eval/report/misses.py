"""Single tickets that are worth a look: the surest errors, wrong languages, wrong stores."""

from collections.abc import Sequence

from data.masking.tickets import mask_text
from eval.report.reading import Prediction
from eval.report.records import Miss, Sample
from eval.report.tickets import Judged

_MOST = 50


def samples(
    rows: Sequence[Judged], predictions: Sequence[Prediction], most: int
) -> tuple[Sample, ...]:
    """The surest errors; with their masked text where it was asked for."""
    wrong = [(p, r) for p, r in zip(predictions, rows, strict=True) if not p.is_right]
    wrong.sort(key=lambda pair: (-pair[0].confidence, pair[0].ticket_id))
    return tuple(
        Sample(
            ticket_id=p.ticket_id,
            language=p.language,
            label=p.label,
            said=p.said,
            confidence=p.confidence,
            text=_masked(r) if place < most else None,
        )
        for place, (p, r) in enumerate(wrong[: max(most, _MOST)])
    )


def _masked(row: Judged) -> str:
    return mask_text(row.tagged.read.turn.text, row.case.ticket)


def language_misses(rows: Sequence[Judged]) -> tuple[Miss, ...]:
    """The surest wrong languages."""
    found = [
        Miss(
            ticket_id=r.case.ticket.ticket_id,
            label=r.case.labels.language,
            said=r.tags.language.code,
            confidence=round(r.tags.language.confidence, 4),
        )
        for r in rows
        if r.case.labels.language and r.case.labels.language != r.tags.language.code
    ]
    return tuple(sorted(found, key=lambda m: -m.confidence)[:_MOST])


def store_misses(rows: Sequence[Judged]) -> tuple[Miss, ...]:
    """The surest wrong stores."""
    found = [
        Miss(
            ticket_id=r.case.ticket.ticket_id,
            label=r.case.labels.store,
            said=r.tags.store.id or "none",
            confidence=round(r.tags.store.confidence, 4),
        )
        for r in rows
        if r.case.labels.store and r.case.labels.store != r.tags.store.id
    ]
    return tuple(sorted(found, key=lambda m: -m.confidence)[:_MOST])
