"""Where neither cells nor lines can be exchanged in place, the general ways do the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

STORIES = Path(__file__).parents[1] / "scenarios" / "test_stories.py"
PLAIN = """
import sys
import hmr._env as env
env.SET_FIRST_LINE = env.SET_CLOSURE = None
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("area", ["functions", "decorators"])
def test_functions_and_decorators_are_live(area: str) -> None:
    """The stories of functions and decorators are right with replaced code and trampolines too."""
    options = ["-q", "-p", "no:cacheprovider", "-k", f"{area}/ and after"]
    done = subprocess.run(
        [sys.executable, "-c", PLAIN, str(STORIES), *options],
        capture_output=True,
        text=True,
        timeout=55,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert " passed" in done.stdout
