"""The command line. Each command lives in a module of its own, imported when it is called."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from .. import __version__
from ..core.errors import JobnewsError
from ..core.safe_text import one_line, printable

#: Commands and the modules that hold them (as `command`), in the order of `jobnews --help`.
COMMANDS = {
    **{name: name for name in ("extract", "show", "report", "explain", "evaluate", "compare", "sample", "export")},
    "import": "import_",
    **{name: name for name in ("lexicon", "schema", "codebook")},
}


class Mistake(click.ClickException):
    """What was asked for cannot be done at all."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))


class LazyGroup(click.Group):
    """Imports a command's module only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".{COMMANDS[cmd_name]}", __name__).command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a command. A file or an argument that cannot be used is a mistake of the call: a message, and no traceback."""
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            told = printable(error.format_message())  # it may hold the name of a file, and a file can have any name
            if told == error.format_message():
                raise
            raise (click.UsageError(told, error.ctx) if isinstance(error, click.UsageError) else Mistake(told)) from error
        except BrokenPipeError:
            raise  # click ends quietly when nobody reads its output any more
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            raise Mistake(f"{place}{error.strerror or error}") from error
        except JobnewsError as error:
            where = getattr(error, "where", None)
            place = f"{where}: " if isinstance(where, Path) and str(where) not in str(error) else ""
            raise Mistake(f"{place}{error}") from error


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="jobnews")
def main() -> None:
    """Typed records from Korean news articles and press releases about jobs policy."""
