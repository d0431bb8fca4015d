"""README and docs show what really happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from documentation import ROOT, run_file

FILES = [ROOT / "README.md", ROOT / "README.ko.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_shown_output_is_real(path: Path) -> None:
    for shown in run_file(path):
        assert shown.printed == shown.expected, shown.source


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_both_readmes_have_the_same_commands() -> None:
    blocks = [re.findall(r"```bash\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL) for name in ("README.md", "README.ko.md")]
    assert blocks[0] == blocks[1]
