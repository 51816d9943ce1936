"""Knowledge: articles of a store or shared by all, one Markdown file each."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from data.records import ClosedRecord
from data.validation import field_problems
from data.workspace.places import language_problem
from data.workspace.problems import Problems, nearest
from data.workspace.taxonomy import Taxonomy, covers
from data.workspace.yaml_files import YamlFile, parse_yaml

KNOWLEDGE_FOLDER = "knowledge"
SHARED = "shared"
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^#+[ \t]+(.+?)[ \t#]*$", re.MULTILINE)


class FrontMatter(ClosedRecord):
    """What an article says of itself."""

    title: str | None = None
    intents: tuple[str, ...] = ()
    updated: date | None = None


@dataclass(frozen=True)
class Article:
    """One article. `body` is Markdown; `folder` is a store's id or `shared`."""

    folder: str
    language: str
    slug: str
    title: str
    intents: tuple[str, ...]
    updated: date | None
    body: str

    @property
    def source(self) -> str:
        """The path that a claim cites."""
        return f"article.{self.folder}/{self.language}/{self.slug}"

    @property
    def text(self) -> str:
        """Title and body."""
        return f"{self.title}\n\n{self.body}"

    def covers(self, intent: str) -> bool:
        """Whether the article names this intent or its group."""
        return any(covers(name, intent) for name in self.intents)


def articles_for(
    articles: Iterable[Article], store_id: str | None, language: str | None = None
) -> tuple[Article, ...]:
    """The articles that a reply of this store may cite: its own first, then the shared ones.

    Args:
        articles: all articles of the workspace.
        store_id: the store; None where it is not known, which leaves the shared ones.
        language: of the articles; None for all languages.
    """
    fitting = [a for a in articles if language in (None, a.language)]
    own = [a for a in fitting if store_id is not None and a.folder == store_id]
    return (*own, *(a for a in fitting if a.folder == SHARED))


def read_articles(
    root: Path, store_ids: Collection[str], taxonomy: Taxonomy, problems: Problems
) -> tuple[Article, ...]:
    """All articles in the order of their paths; what is wrong with them is added to `problems`."""
    folder = root / KNOWLEDGE_FOLDER
    if not folder.is_dir():
        return ()
    _check_folders(folder, store_ids, problems)
    articles = []
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(root).as_posix()
        parts = path.relative_to(folder).parts
        if any(part.startswith(".") for part in parts):
            continue
        if len(parts) != 3:
            if path.stem.casefold() != "readme":
                expected = "not read; expected at knowledge/<store or shared>/<language>/<slug>.md"
                problems.warn(name, "", expected)
            continue
        article = _read_article(path, name, taxonomy, problems)
        if article is not None:
            articles.append(article)
    return tuple(articles)


def _check_folders(folder: Path, store_ids: Collection[str], problems: Problems) -> None:
    """The first level of folders is of stores, the second of languages."""
    for outer in _visible_folders(folder):
        name = f"{KNOWLEDGE_FOLDER}/{outer.name}"
        if outer.name not in (*store_ids, SHARED):
            hint = nearest(outer.name, [*store_ids, SHARED])
            problems.error(name, "", "no store of this id in stores.yaml" + hint)
        for inner in _visible_folders(outer):
            if text := language_problem(inner.name):
                problems.error(f"{name}/{inner.name}", "", text)


def _visible_folders(folder: Path) -> list[Path]:
    return sorted(p for p in folder.iterdir() if p.is_dir() and not p.name.startswith("."))


def _read_article(path: Path, name: str, taxonomy: Taxonomy, problems: Problems) -> Article | None:
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        problems.error(name, "", "expected UTF-8")
        return None
    except OSError as error:
        problems.error(name, "", f"cannot be read: {error.strerror}")
        return None
    match = _FRONT_MATTER.match(text)
    if match is None:
        problems.warn(name, "", "expected front matter between two lines of `---`", 1)
    body = text[match.end() :].strip() if match else text.strip()
    front = _front_matter(match[1] or "" if match else "", name, taxonomy, problems)
    if not body:
        problems.warn(name, "", "an article without a text")
    title = front.title
    if not title:
        heading = _HEADING.search(body)
        title = heading[1] if heading else path.stem.replace("-", " ")
        if match is not None:
            problems.warn(name, "title", "absent; taken from the text or the file's name")
    return Article(
        folder=path.parts[-3],
        language=path.parts[-2],
        slug=path.stem,
        title=title,
        intents=front.intents,
        updated=front.updated,
        body=body,
    )


def _front_matter(text: str, name: str, taxonomy: Taxonomy, problems: Problems) -> FrontMatter:
    file = parse_yaml(text, name, problems, first_line=2)
    if file is None:
        return FrontMatter()
    known = _known_keys(file, problems)
    try:
        front = FrontMatter.model_validate(known)
    except ValidationError as error:
        found = field_problems(error, known)
        for problem in found:
            problems.error(name, problem.field, problem.expected, file.line_of(problem.path))
        wrong = {problem.path[0] for problem in found}
        front = FrontMatter.model_validate({k: v for k, v in known.items() if k not in wrong})
    for index, intent in enumerate(front.intents):
        if intent not in taxonomy.names:
            expected = "expected an intent or a group of intents" + nearest(intent, taxonomy.names)
            line = file.line_of(("intents", index))
            problems.error(name, f"intents[{index}]", expected, line)
    return front


def _known_keys(file: YamlFile, problems: Problems) -> dict[str, object]:
    """The keys that are read. Others are the merchant's own, but for those that look misspelt."""
    valid = list(FrontMatter.model_fields)
    for key in file.data:
        if key not in valid and (hint := nearest(key, valid)):
            problems.unknown_key(file.name, key, "unknown key" + hint, file.line_of((key,)))
    return {k: v for k, v in file.data.items() if k in valid and v is not None}
