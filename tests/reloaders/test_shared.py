"""All proxies share one session, which is as wide as they need and ends with the last of them."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from hmr.errors import NotReloadable, SessionClosed
from hmr.plan.actions import Action
from hmr.reloaders.doors import ReloaderForm, claim_all
from hmr.reloaders.shared import Shared
from hmr.report.value import Failure, NotLive, Report

SOURCES = {
    "shop/__init__.py": "",
    "shop/state.py": "HITS = []",
    "shop/cart.py": "def total():\n    return 1\nclass Cart:\n    pass\n",
    "bank.py": "def pay():\n    return 1\n",
}


@pytest.fixture
def cart(files: Any) -> Any:
    """A module of a package; `bank` is a module beside it."""
    files("bank", SOURCES)
    return files("shop.cart", {})


def test_one_session_as_wide_as_the_packages(cart: Any, Reloader: Any, sessions: Any) -> None:
    """A function claims its whole top-level package: dependents must be live too."""
    Reloader(cart.total)
    Reloader(cart.Cart)
    Reloader(sys.modules["bank"])
    (session,) = sessions
    assert session.roots == ("shop", "bank")
    assert session.watching


def test_stop_ends_the_watching_with_the_last_proxy(
    cart: Any, Reloader: Any, sessions: Any
) -> None:
    """Both verbs may be repeated; nothing is watched when nothing claims it any more."""
    one, two = Reloader(cart.total), Reloader(cart.total)
    one.stop()
    one.stop()
    (session,) = sessions
    assert session.watching
    assert session.roots == ("shop",)
    two.stop()
    two.stop()
    assert not session.watching
    assert Reloader(cart).total() == 1
    assert session.watching


def test_stopping_one_package_leaves_the_other(cart: Any, Reloader: Any, sessions: Any) -> None:
    """A stopped package is left alone, the other goes on; on demand it is brought up to date."""
    shop, bank = Reloader(cart), Reloader(sys.modules["bank"])
    shop.stop()
    (session,) = sessions
    assert session.roots == ("bank",)
    assert bank.reload() == Report(1)
    assert shop.reload() == Report(2)
    assert session.revisions == [("bank",), ("bank", "shop")]
    assert session.roots == ("bank",)
    assert session.watching


def test_reload_after_stop_works_on_demand(cart: Any, Reloader: Any, sessions: Any) -> None:
    """A stopped proxy brings its package up to date when it is told to, and not otherwise."""
    proxy = Reloader(cart, excluded="shop.state")
    proxy.stop()
    (session,) = sessions
    assert proxy.total() == 1
    assert session.revisions == []
    assert proxy.reload() == Report(1)
    assert session.revisions == [("shop",)]
    assert session.exclude == {"shop.state"}
    assert not session.watching


def test_reload_of_what_was_never_claimed(cart: Any, Reloader: Any, sessions: Any) -> None:
    """`Reloader.reload(thing)` needs no proxy, and leaves nothing behind that acts by itself."""
    assert Reloader.reload(cart.total).ok
    (session,) = sessions
    assert session.revisions == [("shop",)]
    assert not session.watching


def test_what_any_proxy_excludes_is_excluded(cart: Any, Reloader: Any, sessions: Any) -> None:
    """Names and module objects are excluded, also when only a function is given."""
    Reloader(cart.Cart)
    Reloader(cart.total, excluded=["shop.state"])
    assert sessions[-1].exclude == {"shop.state"}
    Reloader(cart.total, [sys.modules["bank"], Reloader(cart)])
    assert sessions[-1].exclude == {"shop.state", "bank", "shop.cart"}


def test_an_excluded_name_that_does_not_exist_is_warned_of(cart: Any, Reloader: Any) -> None:
    """A misspelt name would cost the state that it was to save; the caller's line is named."""
    with pytest.warns(UserWarning, match=r"'shop.cat' does not exist.*mean 'shop.cart'") as caught:
        Reloader(cart, excluded=["shop.cat"])
    assert caught[0].filename == __file__


def test_several_things_at_once(cart: Any, owner: Shared, sessions: Any) -> None:
    """`reload` gives a proxy for one thing, a list for several, also from a list."""
    frame = sys._getframe()
    one = claim_all((cart.total,), frozenset({"shop.state"}), True, frame, owner)
    assert one() == 1
    several = claim_all((cart.total, cart.Cart), frozenset(), True, frame, owner)
    assert isinstance(several, list)
    assert (
        several == [cart.total, cart.Cart] == claim_all((several,), frozenset(), True, frame, owner)
    )
    with pytest.raises(TypeError, match="at least one"):
        claim_all((), frozenset(), True, frame, owner)
    with pytest.raises(NotReloadable):
        claim_all((sys.modules["bank"], 3), frozenset(), True, frame, owner)
    assert "bank" not in sessions[-1].roots


def test_a_changed_file_is_revised_before_the_thing_is_used(
    cart: Any, Reloader: Any, sessions: Any
) -> None:
    """An access or call looks at the file, and revises once for each state of it."""
    module, function = Reloader(cart), Reloader(cart.total)
    session = sessions[-1]
    _ = module.total, module.Cart, function()
    seen = len(session.revisions)
    _ = module.total, function(), function.__name__
    assert len(session.revisions) == seen
    session.script = lambda: setattr(cart, "ADDED", 2)
    Path(cart.__file__).write_text("ADDED = 2\n")
    assert module.ADDED == 2
    assert len(session.revisions) == seen + 1
    function.stop()
    module.stop()
    os.utime(cart.__file__, (1, 1))
    _ = module.total, function()
    assert len(session.revisions) == seen + 1


def test_without_a_watcher_the_access_alone_looks(cart: Any, Reloader: Any, sessions: Any) -> None:
    """`watch=False` asks for no thread, until another proxy asks for one."""
    Reloader(cart, watch=False)
    assert not sessions[-1].watching
    watched = Reloader(cart)
    assert sessions[-1].watching
    watched.stop()
    assert not sessions[-1].watching


def test_an_access_during_a_revision_starts_no_other(
    cart: Any, Reloader: Any, sessions: Any
) -> None:
    """A module that runs again may use proxies: they give what is there."""
    module = Reloader(cart)
    session = sessions[-1]
    session.script = lambda: module.total() and None
    _ = module.total
    assert len(session.revisions) == 1


def test_an_access_never_fails_for_the_session(cart: Any) -> None:
    """A session that somebody closed is reported, the thing goes on with its code."""

    class Closed:
        def __init__(self, *roots: Any, **options: Any) -> None:
            pass

        def on_revision(self, callback: Any) -> None:
            pass

        def watch(self, on: bool) -> None:
            pass

        def revise(self) -> Report:
            raise SessionClosed("the session was stopped")

    stream = io.StringIO()
    proxy = ReloaderForm(Shared(Closed, stream))(cart.total)  # type: ignore[arg-type]
    assert proxy() == 1
    assert stream.getvalue() == "hmr: the session was stopped\n"


def test_a_failure_is_shown_once_for_each_state(
    cart: Any, Reloader: Any, sessions: Any, shown: io.StringIO
) -> None:
    """The same failure is not repeated; after a mend it is told again; no access raises."""
    proxy = Reloader(cart.total)
    failed = Report(1, ok=False, error=Failure("SyntaxError", "no", "cart.py", 1, "Traceback: no"))
    script = iter([failed, failed, Report(3), failed])
    sessions[-1].script = lambda: next(script)
    told = []
    for _ in range(4):
        assert proxy.reload().revision in (1, 3)
        told.append(shown.getvalue().count("Traceback: no"))
    assert told == [1, 1, 1, 2]


def test_what_is_not_live_is_told_once(
    cart: Any, Reloader: Any, sessions: Any, shown: io.StringIO
) -> None:
    """Silence means live, so each thing that is not is said, but not with every revision."""
    proxy = Reloader(cart)
    item = NotLive("HMR101", "shop.cart:total", "thread A", "it runs", "wait for it")
    sessions[-1].script = lambda: Report(1, stale=(item,))
    proxy.reload()
    proxy.reload()
    assert shown.getvalue() == f"hmr: {item}\n"


def test_a_proxy_follows_a_new_object(cart: Any, Reloader: Any, sessions: Any) -> None:
    """Where the engine could not keep identity, the proxy looks the thing up again."""
    function, cls, removed = Reloader(cart.total), Reloader(cart.Cart), Reloader(cart.total)
    held = function.__wrapped__

    def edit() -> Report:
        class total:  # the def has become a class
            pass

        cart.total, cart.Cart = total, lambda: "now a function"
        return Report(1, actions=(Action("rebind", "shop.cart", "total", "", 1, "edited"),))

    sessions[-1].script = edit
    assert function.reload().ok
    assert function.__wrapped__ is cart.total
    assert isinstance(function(), cart.total)
    assert cls() == "now a function"
    del cart.total
    sessions[-1].script = lambda: Report(2)
    removed.stop()
    assert removed.reload().ok
    assert removed.__wrapped__ is not held
    assert isinstance(removed(), removed.__wrapped__)


def test_a_failed_revision_moves_no_proxy(cart: Any, Reloader: Any, sessions: Any) -> None:
    """What the session rolled back is not looked up."""
    proxy = Reloader(cart.total)
    old = cart.total

    def edit() -> Report:
        cart.total = None
        return Report(1, ok=False, error=Failure("E", "no", "", 0, ""))

    sessions[-1].script = edit
    proxy.reload()
    assert proxy.__wrapped__ is old


def test_a_proxy_put_into_its_own_module_is_not_followed(cart: Any, Reloader: Any) -> None:
    """A binding that is the proxy leads to the thing, not round in a circle."""
    proxy = cart.total = Reloader(cart.total)
    assert proxy.reload().ok
    assert proxy() == 1


DECORATED = """
import hmr_door
@hmr_door.Reloader
def bare():
    return 1
@hmr_door.Reloader(excluded=["shop.state"])
class Full:
    @hmr_door.Reloader
    def method(self):
        return 2
@hmr_door.plain
@hmr_door.Reloader
def inner():
    return 3
@hmr_door.Reloader
@hmr_door.plain
def outer():
    return 4
class Later:
    pass
Proxied = hmr_door.Reloader(Later)
"""


def test_a_decorator_gives_the_thing_itself(files: Any, Reloader: Any, sessions: Any) -> None:
    """In the edited module nothing but the real thing is bound, and the module is claimed."""
    door = files("hmr_door", {"hmr_door.py": "def plain(f):\n    return lambda *a: f(*a)\n"})
    door.Reloader = Reloader
    module = files("shop.deco", {**SOURCES, "shop/deco.py": DECORATED})
    assert type(module.bare) is type(module.outer) is type(module.inner) is type(door.plain)
    assert type(module.Full) is type
    assert (module.bare(), module.Full().method(), module.inner(), module.outer()) == (1, 2, 3, 4)
    assert isinstance(module.Proxied, Reloader)
    assert sessions[-1].roots == ("shop",)
    assert sessions[-1].exclude == {"shop.state"}
    assert sessions[-1].adopted == ["shop.deco"]
    assert Reloader.reload(module.bare).ok


def test_a_definition_that_runs_again_claims_once(files: Any, Reloader: Any, sessions: Any) -> None:
    """However often the decorator runs, one `Reloader.stop` ends it."""
    door = files("hmr_door", {"hmr_door.py": ""})
    door.Reloader = Reloader
    source = "import hmr_door\n@hmr_door.Reloader\ndef bare():\n    return 1\n"
    module = files("shop.deco", {**SOURCES, "shop/deco.py": source})
    exec(compile(source, "deco.py", "exec"), module.__dict__)
    assert type(module.bare) is type(door.Reloader.__call__.__func__)
    Reloader.stop(module.bare)
    assert not sessions[-1].watching
    Reloader.stop(module.bare)
