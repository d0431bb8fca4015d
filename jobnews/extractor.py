"""From text to document: the only place that knows the order of the steps."""

from __future__ import annotations

from datetime import date, datetime

from .article.reader import read_page
from .config import Config
from .core.errors import InputError
from .core.reading import Reading
from .core.records import Document
from .core.text import TextView
from .document import build_document
from .entities import ROOMS
from .korean.kiwi import PageTokens
from .korean.quantities import find_numbers
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
        self._names = load_names(self.config.lexicons)

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
        view = TextView(text)
        reading = self.read(view, published=_as_date(published))
        return build_document(view, reading, id=id, published_given=published is not None, config=self.config)

    def read(self, view: TextView, *, published: date | None = None) -> Reading:
        """The steps between text and records, for tools that look inside."""
        page = read_page(view.text, whole_text=self.config.whole_text)
        reading = Reading(
            page=page,
            tokens=PageTokens(page),
            names=self._names.find(page.text),
            numbers=find_numbers(page.text),
            published=published or page.published,
            program_threshold=self.config.program_threshold,
            decisions=[] if self.config.explain else None,
        )
        for room in ROOMS:
            room.find(reading)
        link(reading)
        return reading


def _as_date(value: str | date | None) -> date | None:
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
