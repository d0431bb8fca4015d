"""Running what the documentation shows.

In a Markdown file, a ```python block is executed (one namespace a file), a ```console block runs its `$ jobnews …` lines, and a
block after `<!-- file: NAME -->` is written to that file first. All of it works in an empty folder with the repository's examples. What they print must be what the ```text block after the Python, or the rest of the console
block, says (what goes to standard error, such as seconds taken, is not shown). `python tests/documentation.py FILE…` writes the real output into the files. A block marked ```python no-run or
```bash is shown only; what the README's own installation commands do is run by .ci/run.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from jobnews.cli import main

ROOT = Path(__file__).parent.parent

_FENCE = re.compile(r"(?:<!-- file: (?P<file>[\w.-]+) -->\n)?^```(?P<kind>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ jobnews (?P<call>.*)$", re.MULTILINE)


@dataclass
class Shown:
    """A piece of documentation that says what something prints."""

    source: str
    start: int
    end: int
    expected: str
    printed: str


@contextlib.contextmanager
def working_folder() -> Iterator[None]:
    """Work for a while in an empty folder that has the examples, as a reader would have them."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def run_file(path: Path) -> Iterator[Shown]:
    """Run a file's blocks in order."""
    with working_folder():
        yield from _run_blocks(path)


def _run_blocks(path: Path) -> Iterator[Shown]:
    text = path.read_text(encoding="utf-8")
    namespace: dict[str, object] = {"__name__": "documentation"}
    printed: str | None = None
    for fence in _FENCE.finditer(text):
        line = text.count("\n", 0, fence.start()) + 1
        source = f"{path.name}:{line}"
        start, end = fence.span("body")
        if fence["file"]:
            Path(fence["file"]).write_text(fence["body"], encoding="utf-8")
        elif fence["kind"] == "python":
            printed = _run_python(fence["body"], namespace, source)
        elif fence["kind"] == "text" and printed is not None:
            yield Shown(source, start, end, fence["body"], printed)
            printed = None
        elif fence["kind"] == "console":
            yield Shown(source, start, end, fence["body"], _run_console(fence["body"]))


def _run_python(code: str, namespace: dict[str, object], source: str) -> str:
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(code, source, "exec", dont_inherit=True), namespace)
    return output.getvalue()


def _run_console(block: str) -> str:
    pieces = []
    for command in _COMMAND.finditer(block):
        result = CliRunner().invoke(main, shlex.split(command["call"]), env={"COLUMNS": "120", "NO_COLOR": "1", "TERM": "dumb"})
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        pieces.append(f"{command[0]}\n" + "".join(line.rstrip() + "\n" for line in result.stdout.splitlines()))
    return "".join(pieces)


def update(path: Path) -> int:
    """Write what is really printed into a file; return how many places changed."""
    path = path.resolve()
    text = path.read_text(encoding="utf-8")
    changed = 0
    for shown in reversed(list(run_file(path))):
        if shown.expected != shown.printed:
            text = text[: shown.start] + shown.printed + text[shown.end :]
            changed += 1
    path.write_text(text, encoding="utf-8")
    return changed


if __name__ == "__main__":
    os.chdir(ROOT)
    for name in sys.argv[1:]:
        print(name, update(Path(name)), "changed")
