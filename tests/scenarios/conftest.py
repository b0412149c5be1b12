"""What stories leave in libraries, for the whole process, ends with each of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _shared_tasks() -> Iterator[None]:
    """A shared task of celery comes into every app there will be, also those of other stories."""
    yield
    state = sys.modules.get("celery._state")
    for told in list(state._on_app_finalizers) if state is not None else ():
        if told.__module__ != "celery.app.builtins":  # celery's own tasks
            state._on_app_finalizers.discard(told)
