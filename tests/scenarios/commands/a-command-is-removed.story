A removed command is known no more.
needs: click
tags: cold
--- file tool.py
import click

@click.group()
def tool():
    pass

@tool.command()
@click.option("--times", default=1)
def hello(times):
    click.echo("hello " * times)

@tool.command("bye")
def goodbye():
    click.echo("bye")
--- hold
from click.testing import CliRunner
from tool import tool
def call(*words):
    answer = CliRunner().invoke(tool, list(words))
    return answer.output.strip() if answer.exit_code == 0 else answer.exit_code
call("hello")
--- replace tool.py
- @tool.command("bye")
- def goodbye():
-     click.echo("bye")
+ 
--- expect
assert call("bye") == 2
assert call("hello") == "hello"
