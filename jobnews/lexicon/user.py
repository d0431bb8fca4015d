"""The user's own names: TSV files that add, override or remove names of regions, agencies and programs.

    type     action    name            aliases     kind         owner
    agency   add       한빛일자리센터  한빛센터    public
    program  override  두루두루사업    두루        direct_job   한빛시
    agency   remove    한은

`add` adds a name, `override` puts the row in place of the package's entry of that official name (cells left empty
keep the package's values), `remove` takes a name out: all forms of the entry where it is an official name, else that form.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import get_args

from ..core.errors import LexiconError
from ..core.patterns import re_pattern
from ..core.records import AgencyKind
from .agencies import AgencyBody, AgencyName, read_date, split_cell
from .names import squeeze
from .programs import ProgramName
from .regions import RegionName, load_gazetteer
from .table import Row, read_table

Entry = AgencyName | ProgramName | RegionName

_REQUIRED = ("type", "action", "name")
_OPTIONAL = ("aliases", "kind", "code", "parent", "owner", "valid_from", "valid_to", "successor")
_ENTRY_TYPES: dict[str, type[Entry]] = {"agency": AgencyName, "program": ProgramName, "region": RegionName}
_ACTIONS = ("add", "override", "remove")
#: Columns that say something for a type; in a row of another type they must be empty.
_USED = {
    "agency": frozenset({"aliases", "kind", "parent", "valid_from", "valid_to", "successor"}),
    "program": frozenset({"aliases", "kind", "owner", "valid_from", "valid_to"}),
    "region": frozenset({"aliases", "code"}),
}
_CODE = re_pattern(r"\d{10}")
_SHORTEST = 2


@dataclass(slots=True, frozen=True)
class UserRow:
    """A row that can be used, with where it stands."""

    type: str
    action: str
    name: str
    forms: tuple[str, ...]
    cells: Row
    path: Path


@dataclass(slots=True)
class LexiconReport:
    """What a file would do.

    Attributes:
        counts: rows by (type, action).
        errors: rows that cannot be used, each with file, line and reason.
        warnings: rows that can be used but may not do what was meant.
    """

    path: Path
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[LexiconError] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_lexicon(path: str | Path) -> list[UserRow]:
    """Read a file of user names.

    Raises:
        LexiconError: the file cannot be read, or a row cannot be used; with file, line and reason.
    """
    return [_checked(row, Path(path)) for row in read_table(path, _REQUIRED, optional=_OPTIONAL)]


def check_lexicon(path: str | Path) -> LexiconReport:
    """Look at every row of a file and report all that is wrong with it, not only the first error."""
    report = LexiconReport(Path(path))
    seen: dict[tuple[str, str], int] = {}
    for row in read_table(path, _REQUIRED, optional=_OPTIONAL):
        try:
            checked = _checked(row, report.path)
        except LexiconError as error:
            report.errors.append(error)
            continue
        report.counts[checked.type, checked.action] += 1
        for form in checked.forms:
            key = (checked.type, squeeze(form))
            if key in seen and checked.action != "remove":
                report.warnings.append(f"{report.path}:{row.line}: {form} stands in line {seen[key]} too")
            seen.setdefault(key, row.line)
    return report


def apply_lexicons(paths: Iterable[str | Path], names: Iterable[tuple[str, object]]) -> Iterator[tuple[str, object]]:
    """The package's names as the user's files change them, followed by the user's own.

    Raises:
        LexiconError: a file cannot be used.
    """
    rows = [row for path in paths for row in read_lexicon(path)]
    if not rows:
        yield from names
        return
    dropped = {(row.type, squeeze(row.name)) for row in rows if row.action != "add"}
    dropped |= {(row.type, squeeze(form)) for row in rows if row.action == "remove" for form in row.forms}
    replaced: dict[tuple[str, str], list[tuple[str, Entry]]] = {}
    for form, entry in names:
        entry_type = _type_of(entry)
        if entry_type is not None and isinstance(entry, (AgencyName, ProgramName, RegionName)):
            official = (entry_type, squeeze(_official(entry)))
            if official in dropped or (entry_type, squeeze(form)) in dropped:
                replaced.setdefault(official, []).append((form, entry))
                continue
        yield form, entry
    for row in rows:
        if row.action != "remove":
            yield from _entries(row, replaced.get((row.type, squeeze(row.name)), []))


def _type_of(entry: object) -> str | None:
    return next((name for name, kind in _ENTRY_TYPES.items() if isinstance(entry, kind)), None)


def _official(entry: Entry) -> str:
    if isinstance(entry, AgencyName):
        return entry.body.name
    return entry.name if isinstance(entry, ProgramName) else entry.form


def _checked(row: Row, path: Path) -> UserRow:
    """The row, when nothing is wrong with it."""

    def wrong(reason: str) -> LexiconError:
        return LexiconError(path, row.line, reason)

    entry_type, action, name = row["type"], row["action"], row["name"]
    if entry_type not in _ENTRY_TYPES:
        raise wrong(f"type is {entry_type!r}; known: {', '.join(_ENTRY_TYPES)}")
    if action not in _ACTIONS:
        raise wrong(f"action is {action!r}; known: {', '.join(_ACTIONS)}")
    forms = (name, *split_cell(row["aliases"]))
    for form in forms:
        if len(squeeze(form)) < _SHORTEST:
            raise wrong(f"name {form!r} is too short: {_SHORTEST} letters or more are needed")
    unused = [column for column in _OPTIONAL if row[column] and column not in _USED[entry_type]]
    if unused:
        raise wrong(f"{', '.join(unused)} says nothing for type {entry_type}")
    if reason := _wrong_value(row, entry_type, action):
        raise wrong(reason)
    return UserRow(entry_type, action, name, forms, row, path)


def _wrong_value(row: Row, entry_type: str, action: str) -> str | None:
    """What is wrong with the values of a row, None where nothing is."""
    kinds: Sequence[str] = get_args(AgencyKind)
    if entry_type == "agency" and row["kind"] and row["kind"] not in kinds:
        return f"kind is {row['kind']!r}; known: {', '.join(kinds)}"
    if entry_type == "region" and action != "remove":
        if not _CODE.fullmatch(row["code"]):
            return f"code is {row['code']!r}: the 10 digits of a region are needed"
        if load_gazetteer().by_code(row["code"]) is None:
            return f"code {row['code']} is no region's, neither today nor before"
    try:
        days = [read_date(row[column]) for column in ("valid_from", "valid_to")]
    except ValueError:
        return f"valid_from {row['valid_from']!r}, valid_to {row['valid_to']!r}: YYYY, YYYY-MM or YYYY-MM-DD is needed"
    if days[0] and days[1] and days[0] >= days[1]:
        return f"valid_from {row['valid_from']} is not before valid_to {row['valid_to']}"
    return None


def _entries(row: UserRow, before: Sequence[tuple[str, Entry]]) -> Iterator[tuple[str, Entry]]:
    """The entries of a row; what its cells leave open is taken from the package's entries that it replaces."""
    forms = row.forms[1:] or tuple(form for form, _ in before if squeeze(form) != squeeze(row.name))
    if row.type == "agency":
        body = _body(row, next((entry.body for _, entry in before if isinstance(entry, AgencyName)), None))
        yield row.name, AgencyName(row.name, body)
        yield from ((form, AgencyName(form, body, "short")) for form in forms)
    elif row.type == "program":
        program = _program(row, next((entry for _, entry in before if isinstance(entry, ProgramName)), None))
        yield from ((form, program) for form in (row.name, *forms))
    elif region := load_gazetteer().by_code(row.cells["code"]):
        yield from ((form, RegionName(form, (region.row,))) for form in row.forms)


def _body(row: UserRow, before: AgencyBody | None) -> AgencyBody:
    old = before or AgencyBody(row.name, "other")
    cells = row.cells
    return replace(
        old, name=row.name, kind=cells["kind"] or old.kind, parent=cells["parent"] or old.parent,
        valid_from=read_date(cells["valid_from"]) or old.valid_from, valid_to=read_date(cells["valid_to"]) or old.valid_to,
        successor=cells["successor"] or old.successor,
    )


def _program(row: UserRow, before: ProgramName | None) -> ProgramName:
    old = before or ProgramName(row.name, "other")
    start, end = read_date(row.cells["valid_from"]), read_date(row.cells["valid_to"])
    return replace(
        old, name=row.name, kind=row.cells["kind"] or old.kind, owner=row.cells["owner"] or old.owner,
        from_year=start.year if start else old.from_year, to_year=end.year if end else old.to_year, marked=False, written="",
    )
