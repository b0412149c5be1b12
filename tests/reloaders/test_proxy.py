"""A proxy is used exactly like the thing that it stands for."""

from __future__ import annotations

import abc
import asyncio
import copy
import enum
import functools
import inspect
import pickle
import pydoc
import subprocess
import sys
import types
import typing
from typing import Any

import pytest

SOURCES = {
    "shop/__init__.py": "import functools\n",
    "shop/cart.py": '''
        """Things to buy."""
        import enum
        from typing import Generic, TypeVar

        RATE = 2
        reload = "its own"

        def total(price: int, tax: "int" = 1) -> str:
            """Sum it up."""
            return str(price * RATE + tax)

        async def wait(value):
            return value

        def twice(f):
            return lambda *a: f(f(*a))

        class Cart:
            """A cart."""
            size: int = 3
            def __init__(self, owner="me"):
                self.owner = owner
            def greet(self):
                return "hi " + self.owner
            @classmethod
            def make(cls):
                return cls("made")
            @staticmethod
            def stop():
                return "its own"
            class Item:
                pass

        T = TypeVar("T")
        class Box(Generic[T]):
            pass

        class Color(enum.Enum):
            RED = 1
            BLUE = 2

        class Lost(LookupError):
            pass

        class Child(Cart):
            pass

        class Number(int):
            pass

        class Slotted:
            __slots__ = ("a",)

        class opened:
            def __enter__(self):
                return "in"
            def __exit__(self, *exc):
                return True
    ''',
}


@pytest.fixture
def cart(files: Any) -> Any:
    """The module under the proxies."""
    return files("shop.cart", SOURCES)


def test_attributes_of_a_module_are_the_modules(cart: Any, Reloader: Any) -> None:
    """Reading, setting and deleting reach the module; `dir` and `vars` are its own."""
    proxy = Reloader(cart)
    proxy.RATE = 5
    proxy.fresh = 1
    assert (cart.RATE, cart.fresh, proxy.total(1)) == (5, 1, "6")
    del proxy.fresh
    assert not hasattr(cart, "fresh")
    assert dir(proxy) == dir(cart)
    assert vars(proxy) is vars(cart)
    assert isinstance(proxy, types.ModuleType)
    assert inspect.ismodule(proxy)
    assert not callable(proxy)
    with pytest.raises(AttributeError, match=r"module 'shop\.cart' has no attribute 'nothing'"):
        _ = proxy.nothing


def test_a_thing_with_its_own_reload_can_be_reached(cart: Any, Reloader: Any) -> None:
    """`reload` and `stop` are the proxy's; the thing's are under `__wrapped__`, and can be set."""
    module, cls = Reloader(cart), Reloader(cart.Cart)
    assert module.__wrapped__.reload == module.__getattr__("reload") == "its own"
    assert cls.__wrapped__.stop() == "its own"
    assert module.reload().ok
    module.reload = "set"
    assert cart.reload == "set"
    assert callable(module.reload)


def test_a_function_is_called_and_looked_at(cart: Any, Reloader: Any) -> None:
    """`inspect`, `typing`, `functools` and `help` see the function."""
    proxy = Reloader(cart.total)
    assert proxy(1, tax=0) == "2"
    assert inspect.signature(proxy) == inspect.signature(cart.total)
    assert inspect.getsource(proxy) == inspect.getsource(cart.total)
    assert inspect.isfunction(proxy)
    assert inspect.getdoc(proxy) == "Sum it up."
    assert typing.get_type_hints(proxy) == {"price": int, "tax": int, "return": str}
    assert (proxy.__name__, proxy.__module__) == ("total", "shop.cart")
    assert functools.wraps(proxy)(lambda: 0).__name__ == "total"  # type: ignore[attr-defined]
    assert functools.partial(proxy, 1)() == "3"
    assert "Sum it up." in pydoc.render_doc(proxy)
    assert repr(proxy) == repr(cart.total)
    assert proxy == cart.total
    assert cart.total == proxy
    assert {cart.total: 1}[proxy] == 1


def test_a_coroutine_function_stays_one(cart: Any, Reloader: Any) -> None:
    """Frameworks that ask before they await get the right answer."""
    proxy = Reloader(cart.wait)
    assert inspect.iscoroutinefunction(proxy)
    assert asyncio.run(proxy(7)) == 7


def test_a_decorator_still_decorates(cart: Any, Reloader: Any) -> None:
    """A proxy over a decorator stands above a definition, and as a method is bound."""
    twice, total = Reloader(cart.twice), Reloader(cart.wait)

    @twice  # type: ignore[misc]
    def add(x: int) -> int:
        return x + 1

    class Host:
        method = total
        kind = Reloader(cart.Cart)

    assert add(1) == 3
    host = Host()
    assert asyncio.run(host.method()) is host
    assert host.kind().greet() == "hi me"


def test_a_class_is_a_class(cart: Any, Reloader: Any) -> None:
    """Instances, subclasses, checks, class attributes and nested classes are the class's."""
    proxy = Reloader(cart.Cart)
    one = proxy("you")
    assert type(one) is cart.Cart
    assert one.greet() == "hi you"
    assert proxy.make().owner == "made"
    assert isinstance(one, proxy)
    assert isinstance(cart.Cart(), proxy)
    assert isinstance(proxy, type)
    assert inspect.isclass(proxy)
    assert issubclass(cart.Cart, proxy)
    assert issubclass(proxy, cart.Cart)
    assert isinstance(one, proxy | None)

    class Sub(proxy):  # type: ignore[misc]
        pass

    assert Sub.__mro__[1] is cart.Cart
    assert Sub("sub").greet() == "hi sub"
    assert proxy.Item is cart.Cart.Item
    assert proxy.__init__ is cart.Cart.__init__
    proxy.size = 9
    assert cart.Cart.size == 9
    assert "A cart." in pydoc.render_doc(proxy)
    assert inspect.signature(proxy) == inspect.signature(cart.Cart)
    assert inspect.getsource(proxy) == inspect.getsource(cart.Cart)
    assert typing.get_type_hints(proxy) == {"size": int}


def test_classes_of_other_kinds(cart: Any, Reloader: Any) -> None:
    """Enumerations iterate, generics take parameters, context managers enter."""
    color, box, opened = Reloader(cart.Color), Reloader(cart.Box), Reloader(cart.opened)
    assert list(color) == list(cart.Color)
    assert color["RED"] is color(1) is cart.Color.RED
    assert len(color) == 2
    assert cart.Color.RED in color
    assert typing.get_origin(box[int]) is cart.Box
    assert color | None == cart.Color | None
    with opened() as value:
        assert value == "in"


def test_an_exception_class_comes_back_itself(cart: Any, Reloader: Any, sessions: Any) -> None:
    """Only a real class can stand in `except` and `raise`, so no proxy is put before it."""
    lost = Reloader(cart.Lost)
    assert lost is cart.Lost
    assert sessions[-1].watching
    Reloader.stop(lost)
    assert not sessions[-1].watching


def test_a_class_goes_where_only_classes_go(cart: Any, Reloader: Any) -> None:
    """`issubclass` both ways, `match`, `type()` and abstract bases take the proxy as the class."""
    proxy = Reloader(cart.Cart)
    assert issubclass(proxy, cart.Cart)
    assert issubclass(proxy, typing.Hashable)
    assert not issubclass(proxy, dict)
    assert issubclass(Reloader(cart.Child), cart.Cart)
    assert issubclass(Reloader(cart.Child), proxy)
    assert issubclass(Reloader(cart.Number), int)
    assert issubclass(Reloader(cart.Color), enum.Enum)
    match cart.Cart("you"):
        case proxy(owner=owner):
            assert owner == "you"
        case _:
            pytest.fail("the proxy did not match")
    assert type("New", (proxy,), {}).__mro__[1] is cart.Cart
    assert types.new_class("New", (proxy,)).__mro__[1] is cart.Cart

    class Mixed(proxy, abc.ABC):  # type: ignore[misc]
        @abc.abstractmethod
        def left_open(self) -> None: ...

    assert Mixed.__mro__[1:] == (*cart.Cart.__mro__[:-1], abc.ABC, object)
    with pytest.raises(TypeError, match="abstract"):
        Mixed()
    assert proxy.__subclasses__() == [cart.Child, *cart.Cart.__subclasses__()[1:]]
    assert all(kind is not proxy for kind in cart.Cart.__subclasses__())


def test_what_a_proxy_cannot_do(cart: Any, Reloader: Any) -> None:
    """The documented limits: the day one is lifted, the docs are to be mended."""
    proxy, slotted = Reloader(cart.Cart), Reloader(cart.Slotted)
    assert proxy is not cart.Cart
    with pytest.raises(TypeError, match="subtype of type"):
        super(proxy, cart.Cart())
    assert isinstance(cart.Slotted(), slotted)
    assert not issubclass(slotted, cart.Slotted)


@pytest.mark.parametrize("name", ["total", "Cart", "Color", "Slotted"])
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickle_holds_the_thing_itself(
    cart: Any, Reloader: Any, name: str, protocol: int
) -> None:
    """What is loaded is the real thing, and loading does not need hmr."""
    thing = getattr(cart, name)
    data = pickle.dumps(Reloader(thing), protocol)
    assert pickle.loads(data) is thing
    assert b"hmr" not in data


def test_a_pickle_loads_where_hmr_is_not_imported(cart: Any, Reloader: Any, tmp_path: Any) -> None:
    """Another process gets the plain thing, instances made through a proxy too."""
    proxy = Reloader(cart.Cart)
    data = pickle.dumps([proxy, proxy("me")])
    code = (
        f"import pickle, sys; kind, one = pickle.loads({data!r});"
        "print(type(one) is kind, kind.__name__, 'hmr' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "Cart", "False"]


def test_a_copy_is_no_second_thing(cart: Any, Reloader: Any) -> None:
    """Functions and classes are copied as themselves, so are their proxies."""
    proxy = Reloader(cart.total)
    assert copy.copy(proxy) is proxy
    assert copy.deepcopy({"f": proxy})["f"] is proxy
    kind = Reloader(cart.Color)
    assert copy.copy(kind) is copy.deepcopy(kind) is kind


def test_a_proxy_over_a_proxy_is_one_proxy(cart: Any, Reloader: Any) -> None:
    """A notebook cell that runs twice does not stack proxies."""
    proxy = Reloader(Reloader(cart.total))
    assert proxy.__wrapped__ is cart.total
    assert isinstance(proxy, Reloader)
    assert not isinstance(cart.total, Reloader)
