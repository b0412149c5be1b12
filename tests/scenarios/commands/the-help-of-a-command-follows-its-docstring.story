What a command shows as its help is the docstring that its function has now.
needs: click
tags: cold
--- file tool.py
import click

@click.group()
def tool():
    """The tool."""

@tool.command()
@click.pass_context
def hello(ctx):
    """Say hello.

    To somebody.
    """

@tool.command(help="Fixed.")
def fixed():
    """Not shown."""

@tool.command()
def bare():
    pass
--- hold
import tool
--- replace tool.py
-     """The tool."""
+     """The new tool."""
...
-     """Say hello.
- 
-     To somebody.
+     """Say hello again.
+ 
+     To everybody.
...
-     """Not shown."""
+     """Not shown either."""
...
- def bare():
-     pass
+ def bare():
+     """Documented now."""
--- expect
assert tool.tool.help == "The new tool."
import click, inspect
assert inspect.cleandoc(tool.hello.help) == "Say hello again.\n\nTo everybody."
assert tool.hello.help == click.command()(tool.hello.callback).help
assert tool.hello.__doc__ == tool.hello.callback.__doc__
assert tool.fixed.help == "Fixed." and tool.fixed.__doc__ == "Not shown either."
assert tool.bare.help == "Documented now."
--- report
assert not [action for action in report.actions if action.verb == "rerun"]
