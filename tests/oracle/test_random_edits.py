"""Random programs, edited at random: the revised process is as a new one."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from .hotcold import ForkFailed, compared
from .programs import histories

EXAMPLES = int(os.environ.get("HMR_FUZZ", "0"))
"""How many programs a long run draws (`make fuzz`); else a few, always the same ones."""

WRONG = ("wrong", "lines", "error")

_long = settings(max_examples=EXAMPLES or 1, deadline=None)
_short = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],  # shrinking takes minutes; `make fuzz` does it
)


@pytest.mark.timeout(300)  # sixty programs, each started cold several times
@settings(
    _long if EXAMPLES else _short,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rounds=histories(), late=st.booleans())
def test_hot_is_as_cold(tmp_path: Path, rounds: list[dict[str, str]], late: bool) -> None:
    """Whatever is edited, hot equals cold, or the report says what does not."""
    rounds = [rounds[0]] + [new for old, new in pairwise(rounds) if old != new]
    note(told(rounds))
    if len(rounds) == 1:
        return
    try:
        outcomes = compared(tmp_path / "program", rounds, late)
    except ForkFailed as error:
        raise AssertionError(f"a revision raised:\n{error}") from error
    last = outcomes[-1]
    differences = [item for item in last.differences if not item.excuse]
    assert last.kind not in WRONG, "\n".join(map(str, differences))


def told(rounds: list[dict[str, str]]) -> str:
    """Tell a history as an edit story does, so that it can become one."""
    out = [f"--- file {path}\n{text.strip()}" for path, text in rounds[0].items()]
    out.append("--- hold\nimport " + ", ".join(path[:-3] for path in rounds[0]))
    for old, new in pairwise(rounds):
        out += [
            f"--- edit {path}\n{text.strip()}"
            for path, text in new.items()
            if old.get(path) != text
        ]
        out.append("--- expect\n...")
    return "\n".join(out)
