"""What a run was made of, so that its tables can be made again: versions, word lists, options, inputs, counts."""

from __future__ import annotations

import dataclasses
import json
import os
import platform
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import __version__
from ..config import Config

if TYPE_CHECKING:
    import sys

    if sys.version_info >= (3, 11):
        from importlib.resources.abc import Traversable
    else:
        from importlib.abc import Traversable

_LIBRARIES = (
    "kiwipiepy", "kiwipiepy_model", "regex", "pydantic", "unhwp", "pypdfium2", "resiliparse", "python-docx", "python-calamine", "pyarrow", "rensa",
)


def versions() -> dict[str, str]:
    """Versions of everything that answers may depend on."""
    found = {"jobnews": __version__, "python": platform.python_version()}
    for library in _LIBRARIES:
        try:
            found[library] = version(library)
        except PackageNotFoundError:
            continue
    return found


def lexicon_hashes(config: Config) -> dict[str, str]:
    """The SHA-256 of every word list: those of the package and the user's own."""
    hashes = {name: _hash(entry.read_bytes()) for name, entry in _package_tables(files("jobnews"), "")}
    for path in config.lexicons:
        hashes[str(path)] = _hash(Path(path).read_bytes())
    return hashes


def _package_tables(folder: Traversable, prefix: str) -> Iterable[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _package_tables(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith((".tsv", ".tsv.gz")):
            yield f"{prefix}{entry.name}", entry


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()


def plain(options: Any) -> dict[str, Any]:
    """Options as plain values."""
    found: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(options), default=str))
    return found


def manifest_path(output: Path) -> Path:
    """Where a run's manifest stands: in the folder of its tables, or beside its file."""
    return output / "manifest.json" if output.is_dir() else output.with_name(output.name + ".manifest.json")


def write_manifest(output: Path, facts: dict[str, Any]) -> Path:
    """Write a manifest; it is the last file of a run, so where it stands the run is whole."""
    path = manifest_path(output)
    partial = path.with_name(path.name + ".partial")
    partial.write_text(json.dumps(facts, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    os.replace(partial, path)
    return path


def read_manifest(output: Path) -> dict[str, Any] | None:
    """The manifest of a finished run; None where there is none."""
    try:
        found: dict[str, Any] = json.loads(manifest_path(output).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found
