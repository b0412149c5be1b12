"""A real server goes on, with the routes that the saved file says."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest

from hmr.testing import Project

httpx = pytest.importorskip("httpx", reason="needs httpx")
uvicorn = pytest.importorskip("uvicorn", reason="needs uvicorn")
pytest.importorskip("fastapi", reason="needs FastAPI")

SITE = """
    from fastapi import FastAPI

    app = FastAPI()
    served = []

    @app.get("/old")
    def answer(n: int = 1):
        served.append(n)
        return len(served)
"""


def test_a_server_that_runs_answers_under_the_new_path(tmp_path: Path) -> None:
    """A route is edited under a server: same app, same state, new path and signature."""
    with Project(tmp_path) as project:
        project.write("site_served.py", SITE)
        module = project.load("site_served")
        listening = socket.create_server(("127.0.0.1", 0))
        config = uvicorn.Config(module.app, log_config=None, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            address = f"http://127.0.0.1:{listening.getsockname()[1]}"
            with httpx.Client(base_url=address, trust_env=False, timeout=10) as client:
                assert client.get("/old").json() == 1
                project.edit("site_served.py", '@app.get("/old")', '@app.get("/new")')
                project.edit("site_served.py", "n: int = 1", "n: int = 1, more: int = 0")
                assert project.revise().stale == ()
                assert client.get("/new?more=2").json() == 2
                assert client.get("/old").status_code == 404
                assert list(client.get("/openapi.json").json()["paths"]) == ["/new"]
                assert module.served == [1, 1]
        finally:
            server.should_exit = True
            thread.join(10)
        assert not thread.is_alive()


def test_a_server_that_runs_goes_on_with_an_edited_app(tmp_path: Path) -> None:
    """The app's own statement is edited under a server: it serves that app, and its state stays."""
    with Project(tmp_path) as project:
        project.write("site_remade.py", SITE)
        module = project.load("site_remade")
        app = module.app
        listening = socket.create_server(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_config=None, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            address = f"http://127.0.0.1:{listening.getsockname()[1]}"
            with httpx.Client(base_url=address, trust_env=False, timeout=10) as client:
                assert client.get("/old").json() == 1
                app.state.kept = "yes"
                project.edit("site_remade.py", "FastAPI()", 'FastAPI(title="Remade")')
                assert project.revise().stale == ()
                assert client.get("/old").json() == 2
                assert client.get("/openapi.json").json()["info"]["title"] == "Remade"
                assert module.app is app
                assert app.state.kept == "yes"
        finally:
            server.should_exit = True
            thread.join(10)
        assert not thread.is_alive()
