"""An entity type of the user's own runs last, sees what was found, and lands in `Document.others`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

import pytest

from jobnews import Config, Extractor, InputError
from jobnews.core.mentions import FoundMention
from jobnews.core.reading import Reading
from jobnews.core.records import Mention


class Rate(Mention):
    """A percentage."""

    percent: float


class Rates:
    """Percentages that stand in a sentence with an amount."""

    name = "rates"
    record = Rate

    def find(self, reading: Reading) -> Iterable[FoundMention]:
        sentences = {reading.page.sentence_at(amount.start) for amount in reading.amounts}
        for match in re.finditer(r"\d+(?:\.\d+)?%", reading.page.text):
            if reading.page.sentence_at(match.start()) in sentences:
                yield FoundMention(match.start(), match.end(), "digits_percent")

    def fields(self, found: FoundMention) -> Mapping[str, object]:
        return {"percent": 17.5}


def test_in_others() -> None:
    document = Extractor(Config(entity_types=(Rates(),))).extract("예산은 5억원으로 17.5% 늘었다. 고용률은 60%다.")
    (rate,) = document.others["rates"]
    assert (rate.text, rate.rule) == ("17.5%", "digits_percent")
    assert json.loads(document.model_dump_json())["others"]["rates"][0]["percent"] == 17.5


def test_not_a_type() -> None:
    with pytest.raises(InputError, match="lacks name, record, find, fields"):
        Config(entity_types=(object(),))  # type: ignore[arg-type]
    with pytest.raises(InputError, match="no installed entity type is called 'rates'"):
        Config(entity_types=("rates",))
