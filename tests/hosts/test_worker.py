"""A real worker of celery, whose tasks run in a forked child, does them with what was saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.hosts.said import WAIT, Host

celery = pytest.importorskip("celery", reason="needs celery")

TASKS = """
from celery import Celery

app = Celery("tasks", broker="filesystem://", backend="file://{folder}/results")
app.conf.broker_transport_options = dict.fromkeys(
    ["data_folder_in", "data_folder_out", "control_folder"], "{folder}/queue"
)

def rate():
    return 2

@app.task(name="price")
def price(n):
    return n * rate()
"""


class Worker(Host):
    """A worker under `hmr run`, and who asks it."""

    def __init__(self, folder: Path) -> None:
        words = ["-m", "celery", "-A", "tasks", "worker", "--loglevel", "INFO"]
        super().__init__(folder, [*words, "--concurrency", "1", "--pool", "prefork"])
        self._app: Any = celery.Celery(
            "asking",
            broker="filesystem://",
            backend=f"file://{folder}/results",
            set_as_current=False,
        )
        self._app.conf.broker_transport_options = dict.fromkeys(
            ["data_folder_in", "data_folder_out", "control_folder"], f"{folder}/queue"
        )

    def price(self, n: int) -> object:
        """Have a task done."""
        return self._app.send_task("price", [n]).get(timeout=WAIT)

    def end(self) -> None:
        self._app.close()
        super().end()


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    for name in ("queue", "results"):
        (tmp_path / name).mkdir()
    (tmp_path / "tasks.py").write_text(TASKS.replace("{folder}", str(tmp_path)))
    worker = Worker(tmp_path)
    yield worker
    worker.end()


def test_a_worker_does_a_task_with_what_was_saved(worker: Worker, tmp_path: Path) -> None:
    """The child that does the tasks has a helper and a task's body as they were saved."""
    worker.told("ready")
    assert worker.price(10) == 20
    tasks = tmp_path / "tasks.py"
    tasks.write_text(tasks.read_text().replace("return 2", "return 3"))
    worker.told("edited function tasks:rate", "hmr[")
    assert worker.price(10) == 30
    tasks.write_text(tasks.read_text().replace("n * rate()", "n * rate() + 1"))
    worker.told("edited function tasks:price", "hmr[")
    assert worker.price(10) == 31
