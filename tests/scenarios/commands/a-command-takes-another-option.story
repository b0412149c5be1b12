A command takes the options that it has now.
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
- @click.option("--times", default=1)
+ @click.option("--times", default=3)
--- expect
assert call("hello") == "hello hello hello"
assert list(tool.commands) == ["hello", "bye"]
