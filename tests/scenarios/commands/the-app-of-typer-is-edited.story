An app of Typer whose own statement is edited has its commands, callback and sub-apps.
needs: typer
tags: cold
--- file tool.py
import typer

app = typer.Typer(help="one")
more = typer.Typer()
app.add_typer(more, name="more")

@app.callback()
def main(loud: bool = False):
    """Callback."""

@app.command()
def greet(name: str, n: int = 1):
    typer.echo("hi " + name * n)

@more.command()
def inner():
    typer.echo("inner")

@more.command()
def other():
    typer.echo("other")
--- hold
from typer.testing import CliRunner
import tool
from tool import app as held
def run(*args, app=held):
    answer = CliRunner().invoke(app, args)
    return answer.output.strip() if answer.exit_code == 0 else answer.exit_code
run("greet", "a")
--- replace tool.py
- app = typer.Typer(help="one")
+ app = typer.Typer(help="two")
--- expect
assert run("greet", "a") == "hi a"
assert run("more", "inner") == "inner"
assert tool.app.info.help == "two"
assert held is tool.app
--- replace tool.py
- app.add_typer(more, name="more")
+ app.add_typer(more, name="extra")
--- expect
assert run("extra", "inner") == "inner"
assert run("more", "inner") == 2
--- replace tool.py
- def greet(name: str, n: int = 1):
+ def greet(name: str, n: int = 2):
--- expect
assert run("greet", "a") == "hi aa"
--- replace tool.py
- def main(loud: bool = False):
+ def main(loud: bool = True, low: bool = False):
--- expect
assert run("--low", "greet", "a") == "hi aa"
--- report
assert report.ok and not report.stale
