A command that is added is there, in the group that is run.
needs: click
tags: cold
--- file tool.py
import click

@click.group()
def tool():
    pass

@tool.command()
def hello():
    click.echo("hello")
--- hold
from click.testing import CliRunner
from tool import tool
def call(*words):
    answer = CliRunner().invoke(tool, list(words))
    return answer.output.strip() if answer.exit_code == 0 else answer.exit_code
call("hello")
--- replace tool.py
- @tool.command()
- def hello():
+ @tool.command("bye")
+ def goodbye():
+     click.echo("bye")
+ 
+ @tool.command()
+ def hello():
--- expect
assert call("bye") == "bye"
assert call("hello") == "hello"
