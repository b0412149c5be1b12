"""What stories leave in libraries, for the whole process, ends with each of them."""

from __future__ import annotations

import mimetypes
import os
import sys
from collections.abc import Iterator

import pytest
from tests.heap import show


@pytest.fixture(autouse=True)
def _environment() -> Iterator[None]:
    """What one story has set, another one would find to be older than itself."""
    before = dict(os.environ)
    yield
    for name in os.environ.keys() - before.keys():
        del os.environ[name]
    os.environ.update(before)


@pytest.fixture(autouse=True)
def _types_of_files(request: pytest.FixtureRequest) -> Iterator[None]:
    """Read the tables of `mimetypes` anew, to which one story has added."""
    yield
    if "standard/types-of-files" in request.node.name:
        mimetypes.init()


@pytest.fixture(autouse=True)
def _shared_tasks() -> Iterator[None]:
    """A shared task of celery comes into every app there will be, also those of other stories."""
    yield
    state = sys.modules.get("celery._state")
    for told in list(state._on_app_finalizers) if state is not None else ():
        if told.__module__ != "celery.app.builtins":  # celery's own tasks
            state._on_app_finalizers.discard(told)


@pytest.fixture(autouse=True)
def _signals_of_celery(request: pytest.FixtureRequest) -> None:
    """Show the searches of Celery's stories its signals, which are older than what is hidden.

    An import by another test has made them. They hold their receivers weakly, so that a receiver
    that another one takes the place of has to be looked for among them.
    """
    signals = sys.modules.get("celery.signals")
    if signals is not None and "celery/" in request.node.name:
        made = [signal for signal in vars(signals).values() if hasattr(signal, "receivers")]
        show(made)
        show(vars(signal) for signal in made)
        show(signal.receivers for signal in made if signal.receivers is not None)
