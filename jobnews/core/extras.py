"""Libraries of optional capabilities: imported when first needed, with a clear message where one is not installed."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from .errors import MissingExtraError


def require(module: str, extra: str, what: str) -> Any:
    """Import a module that an extra of jobnews installs.

    Args:
        module: its import name, e.g. ``pyarrow.parquet``.
        extra: the extra that brings it.
        what: what cannot be done without it, for the message.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.split(".")[0] != module.split(".")[0]:
            raise
        raise MissingExtraError(module.split(".")[0], extra, what) from None


def is_installed(module: str) -> bool:
    """Whether a library is there; it is not imported."""
    return find_spec(module) is not None
