"""Full-text search over drafts: FTS5 on SQLite, tsvector on PostgreSQL, the same words in both."""

import re
from collections.abc import Iterable

from sqlalchemy import Connection, TextClause, text

from data.words import fold

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 10
_MOST_CHARACTERS = 8_000
_LONGEST_WORD = 60
_ADD_SQLITE = text("INSERT INTO draft_search (rowid, words) VALUES (:position, :words)")
_ADD_POSTGRESQL = text(
    "INSERT INTO draft_search (rowid, words) VALUES (:position, to_tsvector('simple', :words))"
)


def words_of(texts: Iterable[str | None]) -> str:
    """The words of some texts as they are indexed: folded, one blank between them."""
    joined = " ".join(t for t in texts if t)[:_MOST_CHARACTERS]
    return " ".join(word[:_LONGEST_WORD] for word in _WORD.findall(fold(joined)))


class DraftSearch:
    """The words of each draft and its ticket, by the draft's position."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._is_sqlite = connection.dialect.name == "sqlite"

    def add(self, position: int, words: str) -> None:
        """Index a draft."""
        statement = _ADD_SQLITE if self._is_sqlite else _ADD_POSTGRESQL
        self._connection.execute(statement, {"position": position, "words": words})

    def remove(self, positions: Iterable[int]) -> None:
        """Forget drafts."""
        rows = [{"position": position} for position in positions]
        if rows:
            self._connection.execute(text("DELETE FROM draft_search WHERE rowid = :position"), rows)

    def condition(self, query: str) -> TextClause:
        """SQL that holds for drafts with every word of a query, each as a beginning."""
        words = _WORD.findall(fold(query))[:_MOST_WORDS]
        if not words:
            return text("1 = 0")
        if self._is_sqlite:
            match = "words MATCH :query"
            value = " ".join(f'"{word}"*' for word in words)
        else:
            match = "words @@ to_tsquery('simple', :query)"
            value = " & ".join(f"{word}:*" for word in words)
        return text(
            f"drafts.position IN (SELECT rowid FROM draft_search WHERE {match})"
        ).bindparams(query=value)
