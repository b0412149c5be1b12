"""Real servers, started as the quickstart says, go on with what is saved while they serve."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.hosts.said import WAIT, Host

httpx = pytest.importorskip("httpx", reason="needs httpx")

PLAIN = """
SERVED = []

async def app(scope, receive, send):
    if scope["type"] != "http":
        return
    SERVED.append(scope["path"])
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": answer().encode()})

def answer():
    return f"visit {len(SERVED)}"
"""
FLASK = """
from flask import Flask

app = Flask(__name__)
SERVED = []

@app.route("/")
def page():
    SERVED.append("/")
    return answer()

def answer():
    return f"visit {len(SERVED)}"
"""

DJANGO = """
from django.http import HttpResponse
from django.urls import path

SERVED = []

def page(request):
    SERVED.append("/")
    return HttpResponse(answer())

def answer():
    return f"visit {len(SERVED)}"

urlpatterns = [path("", page)]
"""
MANAGE = """
import sys
from django.conf import settings
from django.core.management import execute_from_command_line

settings.configure(DEBUG=True, ROOT_URLCONF="site_of_mine", ALLOWED_HOSTS=["127.0.0.1"])
execute_from_command_line(sys.argv)
"""
GUNICORN = ("-m", "gunicorn", "site_of_mine:app", "--bind", "127.0.0.1:PORT")


class Served(Host):
    """A server under `hmr run`, and a client."""

    def __init__(self, folder: Path, words: tuple[str, ...]) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        super().__init__(folder, [word.replace("PORT", str(port)) for word in words])
        self.client = httpx.Client(
            base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=WAIT
        )

    def get(self) -> str:
        return self.client.get("/").text

    def end(self) -> None:
        self.client.close()
        super().end()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    started: list[Served] = []

    def start(source: str, *words: str) -> Served:
        (tmp_path / "site_of_mine.py").write_text(source)
        (tmp_path / "manage.py").write_text(MANAGE)
        started.append(Served(tmp_path, words))
        return started[-1]

    yield start
    for served in started:
        served.end()


@pytest.mark.parametrize(
    ("needs", "source", "words", "ready"),
    [
        ("uvicorn", PLAIN, ("-m", "uvicorn", "site_of_mine:app", "--port", "PORT"), "running on"),
        (
            "flask",
            FLASK,
            ("-m", "flask", "--app", "site_of_mine", "run", "--no-reload", "--port", "PORT"),
            "Running on",
        ),
        ("django", DJANGO, ("manage.py", "runserver", "--noreload", "PORT"), "Quit the server"),
        ("gunicorn", FLASK, GUNICORN, "Booting worker"),
        ("gunicorn", FLASK, (*GUNICORN, "--preload"), "Booting worker"),
    ],
    ids=["uvicorn", "flask", "django", "gunicorn", "gunicorn-preloaded"],
)
def test_a_server_answers_with_what_was_saved(
    serve: Callable[..., Served],
    tmp_path: Path,
    needs: str,
    source: str,
    words: tuple[str, ...],
    ready: str,
) -> None:
    """The server that runs answers with the new code and counts on; a broken save stops nothing."""
    pytest.importorskip(needs)
    site = tmp_path / "site_of_mine.py"
    served = serve(source, *words)
    served.told(ready)
    whose = "hmr[" if needs == "gunicorn" else "hmr: "  # it is a forked worker that answers
    assert served.get() == "visit 1"
    site.write_text(source.replace('f"visit', 'f"Welcome, visit'))
    served.told("edited function site_of_mine:answer", whose)
    assert served.get() == "Welcome, visit 2"
    site.write_text(source.replace("def answer():", "def answer()"))
    served.told("SyntaxError", whose)
    assert served.get() == "Welcome, visit 3"
    site.write_text(source.replace('f"visit', 'f"Hi, visit'))
    served.told("edited function site_of_mine:answer", whose)
    assert served.get() == "Hi, visit 4"
