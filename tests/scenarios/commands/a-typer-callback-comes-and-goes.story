The callback of a Typer app is there from the moment that it is added until it is removed.
needs: typer
tags: cold
--- file cli.py
import typer

app = typer.Typer()

@app.command()
def hi(name: str = "bob"):
    print("hi", name)

@app.command()
def bye():
    print("bye")
--- hold
from typer.testing import CliRunner
import cli

def said(*words):
    return CliRunner().invoke(cli.app, list(words)).output
--- replace cli.py
- app = typer.Typer()
+ app = typer.Typer()
+ 
+ @app.callback()
+ def main(level: int = 2):
+     print("level", level)
--- expect
assert said("hi") == "level 2\nhi bob\n"
assert said("--level", "3", "bye") == "level 3\nbye\n"
--- replace cli.py
- def main(level: int = 2):
+ def main(level: int = 5):
--- expect
assert said("bye") == "level 5\nbye\n"
--- replace cli.py
- @app.callback()
- def main(level: int = 5):
-     print("level", level)
- 
--- expect
assert said("hi") == "hi bob\n"
