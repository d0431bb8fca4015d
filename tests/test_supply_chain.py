"""What the package installs is listed with its licence, and pinned for the tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PINNED = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
LICENSED = dict(re.findall(r"^\| (\S+) \| \S+ \| (.+) \|$", (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8"), re.MULTILINE))
PROJECT = pytest.importorskip("tomllib").loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NEEDED = [Requirement(line) for line in PROJECT["dependencies"]]
OPTIONAL = [Requirement(line) for extra in PROJECT["optional-dependencies"].values() for line in extra]
DIRECT = [requirement for requirement in (*NEEDED, *OPTIONAL) if requirement.name != "jobnews"]


@pytest.mark.parametrize("requirement", DIRECT, ids=str)
def test_dependency_is_licensed_and_pinned(requirement: Requirement) -> None:
    name = canonicalize_name(requirement.name)
    assert LICENSED[name]
    assert PINNED[name] in requirement.specifier


def test_few_are_needed() -> None:
    assert len(NEEDED) <= 6
