"""HTML mail to lines: what is shown, what is quoted, what is hidden.

The parser is fed in chunks and builds no tree: depth costs nothing, and reading stops once
enough text was seen. Nothing is fetched; tracking pixels leave no trace.
"""

import re
from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped]

from data.turns.characters import MAX_VISIBLE_CHARS
from data.turns.hiding import HIDDEN_TAGS, Backdrop, backdrop_of, declarations, hides, hiding_names
from data.turns.records import Line

_CHUNK_CHARS = 65_536
_MAX_HTML_CHARS = 12_000_000
_MAX_SHOWN_CHARS = 3 * MAX_VISIBLE_CHARS  # own words, signature and the start of the history

_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2"
    " h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tr ul".split()
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 table ul ol blockquote".split())
_QUOTE_NAMES = frozenset(
    "gmail_quote gmail_quote_container gmail_attr moz-cite-prefix moz-forward-container"
    " yahoo_quoted yahoo-quoted-begin ymail_quote protonmail_quote tutanota_quote zmail_extra"
    " olk_src_body_section mailcontainer_quote sh-quoted-content hmmessage_quote".split()
)
# Outlook marks only where the history begins; all that follows is quoted.
_QUOTE_STARTS = frozenset(
    "appendonsend divrplyfwdmsg isforwardcontent isreplycontent stopspelling"
    " mail-editor-reference-message-container".split()
)
_SIGNATURE_NAMES = frozenset(
    "gmail_signature moz-signature protonmail_signature_block ms-outlook-mobile-signature"
    " applemailsignature signature mobile-signature tutanota_signature".split()
)


@dataclass(frozen=True, slots=True)
class HtmlText:
    """The lines that a reader sees and the text that markup hid from them."""

    lines: tuple[Line, ...]
    hidden: str


@dataclass(slots=True)
class _Frame:
    """What an open element passes on to its content."""

    hidden: bool = False
    quoted: bool = False
    signature: bool = False
    preformatted: bool = False
    backdrop: Backdrop = "light"


@dataclass(slots=True)
class _Reader:
    """Target of the streaming parser."""

    frames: list[_Frame] = field(default_factory=lambda: [_Frame()])
    tags: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    pending_quoted: bool = False
    pending_signature: bool = False
    hidden: list[str] = field(default_factory=list)
    hidden_names: set[str] = field(default_factory=set)
    hidden_chars: int = 0
    shown_chars: int = 0
    rest_quoted: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        parent = self.frames[-1]
        names = _names(attributes)
        style = declarations(attributes)
        if names & _QUOTE_STARTS:
            self._flush()
            self.rest_quoted = True
        backdrop = backdrop_of(style, attributes) or parent.backdrop
        frame = _Frame(
            hidden=parent.hidden
            or tag in HIDDEN_TAGS
            or bool(names & self.hidden_names)
            or hides(style, attributes, backdrop),
            quoted=parent.quoted or tag == "blockquote" or _is_quote(names, attributes),
            signature=parent.signature or bool(names & _SIGNATURE_NAMES),
            preformatted=parent.preformatted
            or tag == "pre"
            or style.get("white-space", "").startswith("pre"),
            backdrop=backdrop,
        )
        if tag == "br" and not self.pending:
            self.lines.append(Line("", quoted=self._quotes(parent)))
        if tag in _BLOCKS or tag == "br" or frame.quoted != parent.quoted:
            self._flush()
        elif tag in ("td", "th") and self.pending:
            self.pending.append("\t")
        if tag == "li" and not frame.hidden:
            self._show("- ", frame)
        if tag == "img" and not frame.hidden:
            self._show(_emoji(attributes.get("alt", "")), frame)
        self.frames.append(frame)
        self.tags.append(tag)

    def end(self, tag: str) -> None:
        if len(self.frames) > 1:
            closed = self.frames.pop()
            self.tags.pop()
            if tag in _BLOCKS or closed.quoted != self.frames[-1].quoted:
                self._flush()
        if tag in _PARAGRAPHS:
            self.lines.append(Line("", quoted=self._quotes(self.frames[-1])))

    def data(self, text: str) -> None:
        frame = self.frames[-1]
        if frame.hidden:
            self._hide(text)
        elif frame.preformatted:
            first, *more = text.split("\n")
            self._show(first, frame)
            for line in more:
                self._flush()
                self._show(line, frame)
        else:
            self._show(re.sub(r"[ \n\r\t]+", " ", text), frame)

    def comment(self, text: str) -> None:
        # Outlook's conditional comments are layout; prose in a comment is meant for a machine.
        if "[if" not in text[:20] and "{" not in text and len(text.split()) > 3:
            self._note(text)

    def close(self) -> "_Reader":
        self._flush()
        return self

    @property
    def is_full(self) -> bool:
        return self.shown_chars > _MAX_SHOWN_CHARS

    def _show(self, text: str, frame: _Frame) -> None:
        if not text or self.is_full:
            return
        if not self.pending:
            self.pending_quoted = self._quotes(frame)
            self.pending_signature = frame.signature
        self.pending.append(text)
        self.shown_chars += len(text)

    def _hide(self, text: str) -> None:
        tag = self.tags[-1] if self.tags else ""
        if tag == "style":
            self.hidden_names |= hiding_names(text)
        if tag == "style" and "{" in text:
            return
        self._note(text)

    def _note(self, text: str) -> None:
        # What a quoted newsletter hides (its preheader) is no act of this writer.
        if self._quotes(self.frames[-1]) or self.hidden_chars >= MAX_VISIBLE_CHARS:
            return
        if text.strip():
            self.hidden.append(text.strip()[:MAX_VISIBLE_CHARS])
            self.hidden_chars += len(text)

    def _quotes(self, frame: _Frame) -> bool:
        return frame.quoted or self.rest_quoted

    def _flush(self) -> None:
        if self.pending:
            text = "".join(self.pending).strip(" ")
            self.lines.append(Line(text, self.pending_quoted, self.pending_signature))
            self.pending.clear()


def read_html(body: str) -> HtmlText:
    """Lines of an HTML body as a mail client shows them, and the text that it hides.

    Table cells are separated by tabs, list items begin with "- ", paragraphs are followed by
    an empty line. Any input is accepted, however broken.
    """
    reader = _Reader()
    parser = etree.HTMLParser(target=reader, huge_tree=True, recover=True)
    # Lone surrogates cannot be encoded and zero bytes end a C string.
    source = re.sub("[\x00\ud800-\udfff]", "", body[:_MAX_HTML_CHARS])
    try:
        for at in range(0, len(source), _CHUNK_CHARS):
            parser.feed(source[at : at + _CHUNK_CHARS])
            if reader.is_full:
                break
        parser.close()
    except etree.XMLSyntaxError:
        reader.close()  # nothing but white space or comments; keep what was read
    return HtmlText(tuple(reader.lines), "\n".join(reader.hidden))


def looks_like_html(body: str) -> bool:
    """Whether a body that is said to be text is a page of markup."""
    head = body[:2_000].lstrip().lower()
    return head.startswith(("<!doctype html", "<html", "<body", "<div", "<p>", "<table"))


def _names(attributes: dict[str, str]) -> frozenset[str]:
    """Classes and id in lower case, without the `x_` that Outlook puts before foreign ones."""
    if "class" not in attributes and "id" not in attributes:
        return frozenset()
    words = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:500].lower().split()
    return frozenset(word.removeprefix("x_") for word in words)


def _is_quote(names: frozenset[str], attributes: dict[str, str]) -> bool:
    if names & _QUOTE_NAMES or any(n.startswith("yahoo_quoted") for n in names):
        return True
    return attributes.get("name", "").lower() == "quote"  # GMX and WEB.DE


def _emoji(alt: str) -> str:
    """Webmail draws emoji as images; any other picture says nothing."""
    is_symbol = 0 < len(alt) <= 8 and not any(c.isascii() or c.isalnum() for c in alt)
    return alt if is_symbol else ""
