A group of Click whose own statement is edited is the one that is held, with its commands.
needs: click
tags: cold
--- file tool.py
import click

@click.group()
@click.option("--loud/--low", default=False)
@click.pass_context
def cli(ctx, loud):
    ctx.obj = "!" if loud else "."

@cli.command()
@click.argument("name")
@click.pass_obj
def greet(mark, name):
    click.echo("hi " + name + mark)

@cli.group()
def more():
    pass

@more.command("inner")
@click.option("--n", default=2)
def inner(n):
    click.echo(str(n))
--- hold
from click.testing import CliRunner
import tool
from tool import cli as held
def run(*args, cli=held):
    answer = CliRunner().invoke(cli, args)
    return answer.output.strip() if answer.exit_code == 0 else answer.exit_code
run("greet", "a")
--- replace tool.py
-     ctx.obj = "!" if loud else "."
+     ctx.obj = "!!" if loud else ".."
--- expect
assert run("greet", "a") == "hi a.."
--- replace tool.py
- @click.option("--loud/--low", default=False)
+ @click.option("--loud/--low", default=True)
--- expect
assert run("greet", "a", cli=tool.cli) == "hi a!!"
assert run("greet", "a") == "hi a!!"
assert run("more", "inner") == "2"
assert tool.cli is held
--- replace tool.py
- @click.option("--n", default=2)
+ @click.option("--n", default=3)
...
- @more.command("inner")
+ @more.command("within")
--- expect
assert run("more", "within") == "3"
assert run("more", "inner") == 2
--- replace tool.py
- @click.argument("name")
- @click.pass_obj
- def greet(mark, name):
-     click.echo("hi " + name + mark)
+ @click.argument("name")
+ @click.option("--twice", is_flag=True)
+ @click.pass_obj
+ def greet(mark, name, twice):
+     click.echo("hi " + name * (1 + twice) + mark)
--- expect
assert run("greet", "a", "--twice") == "hi aa!!"
--- report
assert report.ok and not report.stale
