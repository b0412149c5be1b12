"""A real Jupyter kernel goes on: what cells made stays, what they hold is the saved code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

jupyter = pytest.importorskip("jupyter_client.manager", reason="needs jupyter_client")
pytest.importorskip("ipykernel", reason="needs ipykernel")

WAIT = 30.0  # seconds; a save is live after some milliseconds

MODEL = """
RATE = 2

class Model:
    def __init__(self):
        self.seen = 0

    def predict(self, x):
        self.seen += 1
        return x * RATE

def twice(x):
    return x * 2
"""
BEGIN = """
import queue
import hmr
import model
from model import Model, twice

session = hmr.start()
reports = queue.SimpleQueue()
hmr.on_revision(reports.put)
mine, loaded = Model(), [twice]
print(mine.predict(5), loaded[0](5))
"""


class Kernel:
    """A kernel in a folder, which carries out one cell after the other."""

    def __init__(self, folder: Path) -> None:
        self.manager, self.client = jupyter.start_new_kernel(
            kernel_name="python3", cwd=str(folder), startup_timeout=WAIT
        )

    def cell(self, code: str) -> tuple[str, str]:
        """Carry out a cell; give what it wrote to standard output and to standard error."""
        wrote = {"stdout": "", "stderr": ""}

        def hear(message: dict[str, Any]) -> None:
            content = message["content"]
            if message["msg_type"] == "stream":
                wrote[content["name"]] += content["text"]

        reply = self.client.execute_interactive(code, timeout=WAIT, output_hook=hear)
        assert reply["content"]["status"] == "ok", reply["content"]
        return wrote["stdout"], wrote["stderr"]

    def end(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture
def kernel(tmp_path: Path) -> Iterator[Kernel]:
    (tmp_path / "model.py").write_text(MODEL)
    started = Kernel(tmp_path)
    try:
        yield started
    finally:
        started.end()


def test_cells_go_on_with_what_was_saved_between_them(kernel: Kernel, tmp_path: Path) -> None:
    """A save between two cells is live in the next one, and what cells made is still there."""
    assert kernel.cell(BEGIN)[0] == "10 10\n"
    (tmp_path / "model.py").write_text(
        MODEL.replace("x * RATE", "x * RATE + self.seen").replace("x * 2", "x * 3")
    )
    assert kernel.cell(f"print(reports.get(timeout={WAIT}).ok)")[0] == "True\n"
    assert kernel.cell("print(mine.predict(5), loaded[0](5), mine.seen)")[0] == "12 15 2\n"
    assert kernel.cell("print(isinstance(mine, Model), twice is model.twice)")[0] == "True True\n"


def test_a_broken_save_leaves_a_notebook_as_it_was(kernel: Kernel, tmp_path: Path) -> None:
    """A save that can't be compiled is told on standard error, and cells run the old code."""
    kernel.cell(BEGIN)
    (tmp_path / "model.py").write_text(MODEL.replace("def twice(x):", "def twice(x)"))
    assert kernel.cell(f"print(reports.get(timeout={WAIT}).error.kind)")[0] == "SyntaxError\n"
    assert kernel.cell("print(loaded[0](5))")[0] == "10\n"
    (tmp_path / "model.py").write_text(MODEL.replace("RATE = 2", "RATE = 3"))
    assert kernel.cell(f"print(reports.get(timeout={WAIT}).ok)")[0] == "True\n"
    assert kernel.cell("print(mine.predict(5))")[0] == "15\n"


def test_a_function_of_a_cell_uses_what_was_saved(kernel: Kernel, tmp_path: Path) -> None:
    """A function that a cell defines calls the saved code, by name and through the module."""
    kernel.cell(BEGIN)
    kernel.cell("def both(x):\n    return twice(x), model.RATE")
    (tmp_path / "model.py").write_text(
        MODEL.replace("RATE = 2", "RATE = 7").replace("x * 2", "x * 4")
    )
    kernel.cell(f"reports.get(timeout={WAIT})")
    assert kernel.cell("print(both(1))")[0] == "(4, 7)\n"


def test_what_cells_imported_by_name_follows(kernel: Kernel, tmp_path: Path) -> None:
    """Constants under their own name, under another, and by a star-import are the saved ones."""
    (tmp_path / "tables.py").write_text("WIDTH = 4\nSIZES = (1, 2)\n")
    kernel.cell(BEGIN)
    kernel.cell("from model import RATE, RATE as rate\nif rate:\n    from tables import *")
    (tmp_path / "model.py").write_text(MODEL.replace("RATE = 2", "RATE = 7"))
    (tmp_path / "tables.py").write_text("SIZES = (1, 2, 3)\nHEIGHT = 9\n")
    kernel.cell(f"while not (reports.get(timeout={WAIT}).ok and model.RATE == 7): pass")
    kernel.cell(f"import tables\nwhile not hasattr(tables, 'HEIGHT'): reports.get(timeout={WAIT})")
    assert kernel.cell("print(RATE, rate, SIZES, HEIGHT)")[0] == "7 7 (1, 2, 3) 9\n"
    assert kernel.cell("print('WIDTH' in globals())")[0] == "False\n"


def test_what_cells_bound_themselves_stays(kernel: Kernel, tmp_path: Path) -> None:
    """A name that a later cell gave another meaning is that cell's, were it the same value."""
    kernel.cell(BEGIN)
    kernel.cell("from model import RATE, RATE as rate, RATE as pace, RATE as speed")
    kernel.cell("rate = 2\nfor pace in [1, 2]: pass\nspeed += 1")
    (tmp_path / "model.py").write_text(MODEL.replace("RATE = 2", "RATE = 7"))
    wrote = kernel.cell(f"print(reports.get(timeout={WAIT}))")[0]
    assert "RATE in a cell" in wrote
    assert "rate in a cell" not in wrote
    assert kernel.cell("print(RATE, rate, pace, speed)")[0] == "7 2 2 3\n"


def test_a_save_that_fails_leaves_what_cells_imported(kernel: Kernel, tmp_path: Path) -> None:
    """If a statement of a save raises, an imported name is what it was; mended, it follows."""
    kernel.cell(BEGIN)
    kernel.cell("from model import RATE")
    broken = MODEL.replace("RATE = 2", "RATE = 7") + "\nSLOW = 1 / (RATE - 7)\n"
    (tmp_path / "model.py").write_text(broken)
    assert kernel.cell(f"print(reports.get(timeout={WAIT}).error.kind)")[0] == "ZeroDivisionError\n"
    assert kernel.cell("print(RATE, model.RATE)")[0] == "2 2\n"
    (tmp_path / "model.py").write_text(broken.replace("RATE = 7", "RATE = 8"))
    assert kernel.cell(f"print(reports.get(timeout={WAIT}).ok)")[0] == "True\n"
    assert kernel.cell("print(RATE, model.SLOW)")[0] == "8 1.0\n"
