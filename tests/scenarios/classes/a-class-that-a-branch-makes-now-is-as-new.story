A class statement that moves into a branch makes the class as new there: what the old one had beside goes.
tags: cold
--- file shop.py
import typing

T = typing.TypeVar("T")

class Info(typing.TypedDict):
    name: str

class Choice(Info, typing.Generic[T]):
    choices: tuple[T, ...]
--- hold
import shop, typing
--- replace shop.py
- class Choice(Info, typing.Generic[T]):
-     choices: tuple[T, ...]
+ if typing.TYPE_CHECKING:
+     class Choice(Info, typing.Generic[T]):
+         choices: tuple[T, ...]
+ else:
+     class Choice(Info):
+         choices: tuple[typing.Any, ...]
--- expect
assert shop.Choice.__annotations__["choices"] == tuple[typing.Any, ...]
assert "__orig_bases__" not in vars(shop.Choice) or shop.Choice.__orig_bases__ == (shop.Info,)
assert "__parameters__" not in vars(shop.Choice)
