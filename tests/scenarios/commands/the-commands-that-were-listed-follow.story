What was computed of a group's commands is computed again when a command comes or goes.
needs: click
tags: cold
--- file shop.py
import click


@click.group()
def cli():
    pass


@cli.command()
def tea():
    pass


NAMES = sorted(cli.commands)
HELP = f"one of {', '.join(NAMES)}"
--- hold
import shop
--- replace shop.py
- NAMES = sorted(cli.commands)
+ @cli.command()
+ def milk():
+     pass
+
+
+ NAMES = sorted(cli.commands)
--- expect
assert shop.NAMES == ["milk", "tea"] and shop.HELP == "one of milk, tea"
--- replace shop.py
- @cli.command()
- def tea():
-     pass
--- expect
assert shop.NAMES == ["milk"] and shop.HELP == "one of milk"
--- report
assert report.ok and report.stale == ()
