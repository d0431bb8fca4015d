"""README and docs show what really happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from documentation import ROOT, run_file

FILES = [ROOT / "README.md", ROOT / "README.ko.md", *sorted((ROOT / "docs").rglob("*.md"))]


KOREAN = [path for path in FILES if path.name.endswith(".ko.md") and path.parent != ROOT]

# The Korean pages of the site run the same code as the English ones; that they do is tested below, and quickly.
RUN = [pytest.param(path, marks=[pytest.mark.slow] if path in KOREAN else [], id=str(path.relative_to(ROOT))) for path in FILES]


@pytest.mark.parametrize("path", RUN)
def test_shown_output_is_real(path: Path) -> None:
    for shown in run_file(path):
        assert shown.printed == shown.expected, shown.source


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), f"{path.name}: {target}"




def code_of(path: Path) -> list[str]:
    """What a page runs."""
    python = re.findall(r"```python\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
    return python + [line.replace(" --lang ko", "") for line in re.findall(r"^\$ jobnews .*$", path.read_text(encoding="utf-8"), re.MULTILINE)]


@pytest.mark.parametrize("path", KOREAN, ids=lambda path: path.name)
def test_both_languages_run_the_same(path: Path) -> None:
    assert code_of(path) == code_of(path.with_name(path.name.replace(".ko.md", ".md")))


@pytest.mark.slow
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")], cwd=ROOT, capture_output=True, text=True
    )
    assert built.returncode == 0, built.stderr
    assert "보고 고치기" in (tmp_path / "site" / "ko" / "index.html").read_text(encoding="utf-8")
    assert not re.findall(r'(?:src|<link[^>]+href)="https?:', (tmp_path / "site" / "index.html").read_text(encoding="utf-8"))


def test_both_readmes_have_the_same_commands() -> None:
    blocks = [re.findall(r"```bash\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL) for name in ("README.md", "README.ko.md")]
    assert blocks[0] == blocks[1]
