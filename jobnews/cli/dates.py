"""The option --published, which several commands have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import click


def published_option(help: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option, with what the day is for; commands get it as YYYY-MM-DD or None."""
    return click.option("--published", metavar="YYYY-MM-DD", callback=_day, help=help)


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError:
        raise click.BadParameter(f"published is {value!r}: a date as YYYY-MM-DD is needed") from None
