Commands of a Typer app are edited, renamed, added and removed.
needs: typer
tags: cold
--- file tool.py
import typer

app = typer.Typer()

@app.command()
def hello(name: str = "you"):
    typer.echo("hello " + name)

@app.command("bye")
def goodbye():
    typer.echo("bye")
--- hold
from typer.testing import CliRunner
from tool import app
def call(*words):
    answer = CliRunner().invoke(app, list(words))
    return answer.output.strip() if answer.exit_code == 0 else answer.exit_code
call("hello")
--- replace tool.py
- def hello(name: str = "you"):
-     typer.echo("hello " + name)
+ def hello(name: str = "all", end: str = "!"):
+     typer.echo("hello " + name + end)
--- expect
assert call("hello", "--end", "?") == "hello all?"
--- replace tool.py
-     typer.echo("bye")
+     typer.echo("see you")
--- expect
assert call("bye") == "see you"
--- replace tool.py
- @app.command("bye")
+ @app.command("leave")
--- expect
assert call("leave") == "see you"
assert call("bye") == 2
--- replace tool.py
- @app.command("leave")
- def goodbye():
-     typer.echo("see you")
+ @app.command("new")
+ def new():
+     typer.echo("new")
--- expect
assert call("new") == "new"
assert call("leave") == 2
