"""Of the gold programs that the lexicon holds, how many are found, under a right name or the right official one.

    python benchmarks/known_programs.py GOLD_DIR...

A gold program is held if one of its forms, or one with a tail left out (사업, 지원사업), is a name or an alias of the lexicon.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jobnews import Extractor
from jobnews.evaluation.gold import GoldName, plain, read_gold
from jobnews.lexicon.programs import names


def main(directories: list[str]) -> None:
    """Print the share for each directory and for all of them."""
    held = {plain(form) for form, _ in names()}
    extractor = Extractor()
    found_in_all = held_in_all = 0
    for directory in directories:
        found = count = 0
        for article in read_gold(Path(directory)):
            wanted = [gold for gold in article.names["programs"] if not gold.optional and is_held(gold, held)]
            programs = extractor.extract(article.text, published=article.published).programs
            given = {plain(name) for program in programs for name in (program.name, program.official_name) if name}
            for gold in wanted:
                if gold.forms & given:
                    found += 1
                else:
                    print(f"{article.id}: {gold.name} is missing or has another name")
            count += len(wanted)
        print(f"{directory}: {found} of {count}")
        found_in_all, held_in_all = found_in_all + found, held_in_all + count
    print(f"all: {found_in_all} of {held_in_all} ({found_in_all / max(held_in_all, 1):.3f})")


def is_held(gold: GoldName, held: set[str]) -> bool:
    """Whether the lexicon has one of the forms of a gold program."""
    forms = {*gold.forms, *(form.removesuffix(tail) for form in gold.forms for tail in ("지원사업", "사업"))}
    return bool(forms & held)


if __name__ == "__main__":
    main(sys.argv[1:])
