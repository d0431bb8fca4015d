"""The command line. Each command lives in a module of its own, imported when it is called."""

from __future__ import annotations

from importlib import import_module

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
        """Run a command. A file that cannot be opened or written is a mistake of the call: a message, and no traceback."""
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            # it may hold the name of a file, and a file can have any name; only messages of click have lines, such as its help
            safe = one_line if isinstance(error.__cause__, JobnewsError) else printable
            told = safe(error.format_message())
            if told == error.format_message():
                raise
            raise (click.UsageError(told, error.ctx) if isinstance(error, click.UsageError) else click.ClickException(told)) from error
        except BrokenPipeError:
            raise  # click ends quietly when nobody reads its output any more
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(one_line(f"{place}{error.strerror or error}")) from error


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="jobnews")
def main() -> None:
    """Typed records from Korean news articles and press releases about jobs policy."""
