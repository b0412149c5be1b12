"""A real Flask server goes on, with the views, the rules and the app that the saved file says."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from hmr.testing import Project

httpx = pytest.importorskip("httpx", reason="needs httpx")
serving = pytest.importorskip("werkzeug.serving", reason="needs Flask")

SITE = """
    from flask import Flask

    app = Flask(__name__)
    served = []

    @app.route("/old")
    def answer():
        served.append(1)
        return str(len(served))
"""


def test_a_server_that_runs_keeps_its_app(tmp_path: Path) -> None:
    """A rule and then the app's own statement are edited under a server: same app, same state."""
    with Project(tmp_path) as project:
        project.write("flask_served.py", SITE)
        module = project.load("flask_served")
        app = module.app
        server = serving.make_server("127.0.0.1", 0, app, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            address = f"http://127.0.0.1:{server.server_port}"
            with httpx.Client(base_url=address, trust_env=False, timeout=10) as client:
                assert client.get("/old").text == "1"
                project.edit("flask_served.py", '"/old"', '"/new"')
                assert project.revise().stale == ()
                assert client.get("/new").text == "2"
                assert client.get("/old").status_code == 404
                project.edit("flask_served.py", "(__name__)", '(__name__, static_url_path="/x")')
                assert project.revise().stale == ()
                assert client.get("/new").text == "3"
                assert module.app is app
                assert app.static_url_path == "/x"
        finally:
            server.shutdown()
            thread.join(10)
            server.server_close()
        assert not thread.is_alive()
