"""The commands as click sees them: their help, and what is wrong with a command line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import click

from hmr.cli.options import RUN_OPTIONS, RunRequest
from hmr.errors import HmrError

RUN_HELP = """Run PROGRAM as `python PROGRAM ARGS...` would, and keep it live: save a file, and the
running program has the new code, its state intact.

PROGRAM is a script, a folder or zip file with a `__main__.py`, or with -m a module or package.
Everything after PROGRAM is the program's own. What happened on a save is written to standard
error, never to standard output.

Options not given here come from `[tool.hmr]` in the nearest pyproject.toml.

\b
  hmr run app.py --port 8000
  hmr run -m shop
  hmr run --root src --exclude shop.state app.py
"""


class _Commands(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            # `hmr app.py` is what everybody tries first.
            hint = f"{error.message}\nTo run a program: hmr run {' '.join(args)}"
            raise click.UsageError(hint, ctx) from None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    package_name="python-hmr",
    prog_name="python-hmr",
    message=f"%(prog)s %(version)s (Python {sys.version.split()[0]})",
)
def commands() -> None:
    """Hot module reload: save a file, and the running Python program has the new code."""


@commands.command(
    help=RUN_HELP,
    context_settings={"allow_interspersed_args": False},
    short_help="Run a program and keep it live.",
    options_metavar="[OPTIONS]",
)
@click.argument("program")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[ARGS]...")
def run(program: str, arguments: tuple[str, ...], **options: Any) -> RunRequest:
    if options["quiet"] and options["verbose"]:
        raise click.UsageError("--quiet and --verbose exclude each other; give one of them.")
    return RunRequest(program, tuple(arguments), **options)


for _option in reversed(RUN_OPTIONS):  # click lists options in the reverse order of decoration
    run.params.insert(
        0,
        click.Option(
            [_option.name, *_option.flags],
            metavar=_option.metavar,
            is_flag=not _option.takes_value,
            multiple=_option.takes_value,
            help=_option.text,
        ),
    )


@commands.command(short_help="Show it on an example program.")
@click.option("--keep", is_flag=True, help="Leave the copy of the example program in its folder.")
@click.option("--plain", is_flag=True, help="No colours.")
def demo(keep: bool, plain: bool) -> NoReturn:
    """Copy an example program to a temporary folder, run it, edit it while it runs, and show
    what came of each edit and how long it took.

    The exit status is 0 only if every edit became live.
    """
    from hmr.cli.demo import show

    raise SystemExit(show(keep=keep, plain=plain))


@commands.command(short_help="Measure on a repository's history how often a revision is right.")
@click.option(
    "--repo", type=click.Path(exists=True, file_okay=False), default=".", help="The git repository."
)
@click.option(
    "--package",
    "packages",
    multiple=True,
    required=True,
    metavar="NAME",
    help="The import name of what is replayed; may be given several times.",
)
@click.option("--range", "span", default="HEAD", metavar="A..B", help="The commits; default HEAD.")
@click.option("--last", type=click.IntRange(1), help="Only so many, the newest. [default: 20]")
@click.option("--chain", is_flag=True, help="One process lives through all commits.")
@click.option("--late", is_flag=True, help="Start the session after the import, not before.")
@click.option("--source", metavar="FOLDER", help="The folder that the packages are in.")
@click.option("--skip", multiple=True, metavar="MODULE", help="Don't import these modules.")
@click.option("--write", multiple=True, metavar="PATH=TEXT", help="A file that a build would add.")
@click.option("--json", "json_path", type=click.Path(dir_okay=False), help="Write all of it there.")
@click.option("--store", metavar="FOLDER", help="Keep what was found there, to go on from.")
@click.option("--quiet", "-q", is_flag=True, help="Only the table.")
def replay(**options: Any) -> NoReturn:
    """For each commit: take a process that has the parent's source imported, write the commit's
    files, revise, and compare with a process that imported the commit's source.

    The repository is only read. Its dependencies have to be installed beside hmr. The exit status
    is 1 if something was wrong that no report had named.

    \b
      hmr replay --package shop --last 50
      hmr replay --repo ../click --package click --range 8.0.0..8.1.0 --chain
    """
    from hmr.cli.replaying import show

    raise SystemExit(show(**options))


_PID = click.option("--pid", type=int, help="Ask the program with this process number.")
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@commands.command(short_help="Tell what a binding depends on, and what depends on it.")
@click.argument("name")
@_PID
@_JSON
def why(name: str, pid: int | None, as_json: bool) -> NoReturn:
    """Tell what NAME depends on, and what depends on it: every step, with its line.

    NAME is a binding (`shop.catalogue:GROSS`, `shop.basket:Basket.total`), a module, or a file that
    was read at import. The programs that run under `hmr run` are asked, which have observed it;
    where none knows the name, the source below the working directory is read instead, and nothing
    is imported.

    \b
      hmr why shop.catalogue:GROSS
      hmr why rates.json
    """
    from hmr.cli.questions import show_why

    raise SystemExit(_end(lambda: show_why(name, pid, as_json)))


@commands.command(short_help="Tell what a save of a file would do, without doing it.")
@click.argument("file", type=click.Path(dir_okay=False))
@click.option("--text", metavar="DRAFT", help="The file with the content to save; - for stdin.")
@click.option("--was", metavar="OLD", help="The file with the content before; asks no program.")
@click.option("--against", metavar="REVISION", help="Git has the content before; asks no program.")
@_PID
@_JSON
def plan(file: str, **options: Any) -> NoReturn:
    """Tell what a save of FILE would do to the programs that run under `hmr run`: nothing is
    executed, nothing is changed.

    A saved file is live already, so give the content that you have in mind with --text. Where no
    program runs, FILE is compared with what git has at HEAD, or with --was or --against.

    The exit status is 1 if the save would be held back.

    \b
      hmr plan shop/settings.py --text draft.py
      sed s/0.07/0.19/ shop/settings.py | hmr plan shop/settings.py --text -
      hmr plan shop/settings.py --against HEAD~3
    """
    from hmr.cli.questions import show_plan

    raise SystemExit(_end(lambda: show_plan(file, **options)))


@commands.command(short_help="Draw who uses what as one HTML page.")
@click.option(
    "--output", "-o", default="hmr-graph.html", metavar="FILE", help="Default: hmr-graph.html."
)
@click.option("--open", "browse", is_flag=True, help="Show it in the browser.")
@_PID
@_JSON
def graph(output: str, pid: int | None, as_json: bool, browse: bool) -> NoReturn:
    """Draw who uses what, as one HTML page that needs nothing else: modules that unfold to their
    statements, a search, chains that light up.

    The newest program under `hmr run` of this folder is drawn; where there is none, the source
    below the working directory.
    """
    from hmr.cli.questions import show_graph

    raise SystemExit(_end(lambda: show_graph(output, pid, as_json, browse)))


def _end(show: Callable[[], int]) -> int:
    try:
        return show()
    except HmrError as error:
        click.echo(f"hmr: {error}", err=True)
        return 1


def read(words: Sequence[str]) -> RunRequest:
    """Read a whole command line with click; every command but `run` also ends in here.

    Parameters:
        words: what follows `hmr`.

    Raises:
        SystemExit: after help, a mistake, or a command that is not `run`.
    """
    try:
        request = commands.main(list(words), prog_name="hmr", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        raise SystemExit(error.exit_code) from None
    except click.Abort:
        raise SystemExit(1) from None
    if isinstance(request, RunRequest):
        return request
    raise SystemExit(request if isinstance(request, int) else 0)
