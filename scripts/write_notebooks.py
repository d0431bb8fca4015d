"""Run the notebooks of examples/ and keep what they show.

    python scripts/write_notebooks.py

Nothing that differs from run to run is kept: no times, no numbers of cells in other orders.
"""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbclient import NotebookClient

EXAMPLES = Path(__file__).parent.parent / "examples"


def run_notebook(path: Path) -> nbformat.NotebookNode:
    """A notebook with the outputs of a fresh run in the folder of the examples."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=600, kernel_name="python3", record_timing=False, resources={"metadata": {"path": EXAMPLES}}).execute()
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


if __name__ == "__main__":
    for path in sorted(EXAMPLES.glob("*.ipynb")):
        nbformat.write(run_notebook(path), path)
        print(path.name)
