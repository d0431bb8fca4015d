"""Names of programs for the index: official names, other names, and names that need a sign that they are meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .table import read_package_table

_COLUMNS = ("name", "aliases", "marked_aliases", "use", "owner", "kind", "from_year", "to_year", "source")

#: What programs are. A discovered program has the kind of the noun that ends its name.
KINDS = {
    "direct_job": "jobs paid with public money",
    "youth": "for young people",
    "senior": "for the middle-aged and the old",
    "women": "for women, above all after a break",
    "disabled": "for people with disabilities",
    "training": "training, courses, schools",
    "employment_service": "counselling, placement, information",
    "service": "other services",
    "subsidy": "money for employers or workers",
    "welfare": "insurance benefits, income support, savings",
    "startup": "for founders and small firms",
    "regional": "packages for a region",
    "award": "prizes, certificates",
    "event": "fairs, contests, conferences",
    "campaign": "campaigns",
    "other": "anything else, or not known",
}


@dataclass(frozen=True, slots=True)
class ProgramName:
    """A known program.

    Attributes:
        name: its official or usual name.
        kind: what it is (direct_job, training, subsidy, youth, ...).
        owner: the body that owns it, under its name of today; empty where not known.
        from_year, to_year: first and last year, both included; None where not known.
        marked: the form that was found is a common word or a bare abbreviation (마을기업, RISE): it counts only where
            the text marks it as a name, with quotes, in a list of programs or before 사업.
        written: that form, with the spaces of the lexicon.
    """

    name: str
    kind: str
    owner: str = ""
    from_year: int | None = None
    to_year: int | None = None
    marked: bool = False
    written: str = ""


def names() -> Iterator[tuple[str, ProgramName]]:
    """Surface forms of all programs, each with its entry."""
    for row in read_package_table("jobnews.lexicon", "programs.tsv", _COLUMNS):
        entry = ProgramName(
            row["name"], row["kind"], row["owner"], _year(row["from_year"]), _year(row["to_year"]), row["use"] == "marked"
        )
        yield row["name"], replace(entry, written=row["name"])
        for form in _listed(row["aliases"]):
            yield form, replace(entry, written=form, marked=False)
        for form in _listed(row["marked_aliases"]):
            yield form, replace(entry, written=form, marked=True)


def _year(cell: str) -> int | None:
    return int(cell) if cell else None


def _listed(cell: str) -> list[str]:
    return [alias.strip() for alias in cell.split(",") if alias.strip()]
