"""The room of agency mentions: known bodies, names by their endings, branches, short forms, governments that act."""

from __future__ import annotations

from ...core.overlap import resolve_overlaps
from ...core.reading import Reading
from .endings import EndingRule
from .governments import find_governments
from .home_bodies import find_home_bodies
from .home_institutions import find_home_institutions
from .known import find_known
from .legal_forms import find_marked
from .naming import give_one_name_each
from .parts import find_parts
from .places import Places
from .schools import find_schools
from .shared_endings import find_shared_endings
from .short_forms import find_defined, resolve_bare, resolve_namesakes, resolve_owners, resolve_tails
from .universities import find_universities


def find(reading: Reading) -> None:
    """Add the agency mentions of the page to the reading."""
    places = Places(reading)
    known = list(find_known(reading))
    named, _ = resolve_overlaps([*known, *EndingRule(reading, places, known).find(), *find_home_institutions(reading)])
    named += find_universities(reading, places, named)
    named += find_schools(reading, places, named)
    named += find_shared_endings(reading, places, named)
    named += find_marked(reading, places, named)
    whole, _ = resolve_overlaps([*named, *find_parts(reading, places, named)])
    settled = [agency for agency in whole if agency.rule != "scheme_center"]
    found = [*settled, *find_defined(reading, places, whole), *resolve_bare(reading, whole)]
    agencies, dropped = resolve_overlaps([*found, *find_home_bodies(reading), *find_governments(reading, whole)])
    for agency in dropped:
        reading.note("agencies", agency, "a longer or surer mention stands there")
    text = reading.page.text
    agencies = resolve_owners(text, resolve_namesakes(text, places, resolve_tails(agencies)))
    give_one_name_each(text, agencies)
    reading.agencies.extend(agencies)
