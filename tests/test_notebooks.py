"""The notebooks of examples/ run, and show what they are kept with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat")
pytest.importorskip("nbclient")
pytest.importorskip("matplotlib")

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from write_notebooks import run_notebook  # noqa: E402

NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))


def said(notebook: Any) -> list[tuple[str, str]]:
    """What the cells print and return; pictures may differ by a pixel between machines."""
    return [
        (cell.id, output.text if output.output_type == "stream" else output.data.get("text/plain", ""))
        for cell in notebook.cells if cell.cell_type == "code"
        for output in cell.outputs if output.get("name") != "stderr" and "image/png" not in output.get("data", {})
    ]  # fmt: skip


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_kept_with_outputs(path: Path) -> None:
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert any(cell.outputs for cell in cells)
    assert not any(output.output_type == "error" for cell in cells for output in cell.outputs)


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_shows_what_it_is_kept_with(path: Path) -> None:
    again = run_notebook(path)
    assert said(again) == said(nbformat.read(path, as_version=4)), "python scripts/write_notebooks.py runs them anew"
    told = [output.text for cell in again.cells for output in cell.get("outputs", []) if output.get("name") == "stderr"]
    assert not any("missing from" in warning for warning in told), "a letter that the plots have no glyph for"
