A command that lives on as the one made anew has the attributes that click gave it, and no others.
needs: click
tags: cold
--- file shop.py
import click

@click.group(help="Shop")
def cli():
    pass

@cli.command()
def sell():
    print("sold")
--- hold
from shop import cli, sell
names = set(vars(cli)), set(vars(sell))
--- replace shop.py
- @click.group(help="Shop")
+ @click.group(help="Till")
...
- @cli.command()
+ @cli.command(short_help="x")
--- expect
import shop
assert shop.cli is cli and cli.help == "Till"
assert sell.short_help == "x"
assert (set(vars(cli)), set(vars(sell))) == names
assert list(cli.commands.values()) == [sell]
