"""From text to document: the only place that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import cast

from .article.reader import read_page
from .config import Config
from .core.collector import collector_paused
from .core.entity import EntityType
from .core.errors import InputError
from .core.overlap import resolve_overlaps
from .core.reading import Reading
from .core.records import Document, Span
from .core.text import TextView
from .document import build_document
from .entities import ROOMS
from .korean.kiwi import PageTokens
from .korean.quantities import find_numbers
from .korean.tables import read_table_numbers
from .lexicons import load_names
from .links import link


class Extractor:
    """Reads documents with one set of options. Building it loads the lexicons; Kiwi loads when first needed."""

    def __init__(self, config: Config | None = None) -> None:
        """Build from options.

        Raises:
            LexiconError: a lexicon file of the options cannot be used.
        """
        self.config = config or Config()
        with collector_paused():
            self._names = load_names(self.config.lexicons)
        self._entity_types = cast("tuple[EntityType, ...]", self.config.entity_types)

    def extract(self, text: str, *, published: str | date | None = None, id: str | None = None) -> Document:
        """Read one text.

        Args:
            text: a news page, a press release or a single sentence.
            published: the date of publication; None to read it from the page where it stands there.
            id: carried into the document.

        Raises:
            InputError: `text` is no string, or `published` is no date.
        """
        if not isinstance(text, str):
            raise InputError(f"text is a {type(text).__name__}: a str is needed", where="text")
        end = self._reads_to(text)
        day = read_date(published)
        with collector_paused():
            document = self._read(text[:end], day, id=id, published_given=published is not None)
        if end == len(text):
            return document
        return document.model_copy(update={"text": text, "unread": Span(start=end, end=len(text))})

    def _read(self, text: str, day: date | None, *, id: str | None, published_given: bool) -> Document:
        """The document; what was worked with is gone when it returns, so that the collector need not look at it."""
        view = TextView(text)
        reading = self.open(view, published=day)
        for _, step in self.steps():
            step(reading)
        return self.close(view, reading, id=id, published_given=published_given)

    def _reads_to(self, text: str) -> int:
        """Where reading ends: at the text's end or, in one that is too long, at a line end if there is one."""
        limit = self.config.max_characters
        return len(text) if len(text) <= limit else text.rfind("\n", 0, limit) + 1 or limit

    def open(self, view: TextView, *, published: date | None = None) -> Reading:
        """Find the article in the page: the reading that the steps work on."""
        page = read_page(view.text, whole_text=self.config.whole_text)
        return Reading(
            page=page,
            tokens=PageTokens(page),
            published=published or page.published,
            program_threshold=self.config.program_threshold,
            decisions=[] if self.config.explain else None,
        )

    def close(self, view: TextView, reading: Reading, *, id: str | None = None, published_given: bool = False) -> Document:
        """Build the records of a finished reading."""
        return build_document(view, reading, id=id, published_given=published_given, config=self.config)

    def steps(self) -> list[tuple[str, Callable[[Reading], None]]]:
        """What happens to a page, in order: each step by name, so that its cost can be measured alone."""
        return [
            ("names", self._find_names),
            ("numbers", _find_numbers),
            *((room.__name__.rpartition(".")[2], room.find) for room in ROOMS),
            ("links", link),
            *((kind.name, partial(_find_others, kind)) for kind in self._entity_types),
        ]

    def _find_names(self, reading: Reading) -> None:
        reading.names = self._names.find(reading.squeezed)


def _find_numbers(reading: Reading) -> None:
    text = reading.page.text
    reading.numbers = find_numbers(text)
    reading.table_numbers = read_table_numbers(text, reading.numbers)


def _find_others(kind: EntityType, reading: Reading) -> None:
    kept, dropped = resolve_overlaps(kind.find(reading))
    reading.others[kind.name] = kept
    for mention in dropped:
        reading.note(kind.name, mention, "overlaps a stronger one")


def read_date(value: str | date | None) -> date | None:
    """A date of publication as callers give it.

    Raises:
        InputError: it is no date.
    """
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise InputError(f"published is {value!r}: a date or 'YYYY-MM-DD' is needed", where="published") from None


_default: Extractor | None = None


def extract(text: str, *, published: str | date | None = None) -> Document:
    """Read one text with the default options; see `Extractor.extract`."""
    global _default
    if _default is None:
        _default = Extractor()
    return _default.extract(text, published=published)
