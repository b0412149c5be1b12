"""The repositories whose history is replayed, and what they need installed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with pure Python packages that can be imported with few dependencies.

    Parameters:
        name: how it is called in the table; the folder of its clone.
        url: where it is cloned from.
        packages: the import names of what is replayed.
        needs: what pip installs for it.
        skip: modules that can't or needn't be imported.
    """

    name: str
    url: str
    packages: tuple[str, ...]
    needs: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()


GITHUB = "https://github.com/"

CORPUS = (
    Repository("attrs", GITHUB + "python-attrs/attrs", ("attr", "attrs")),
    Repository("click", GITHUB + "pallets/click", ("click",), ("typing_extensions",)),
    Repository("flask", GITHUB + "pallets/flask", ("flask",), ("flask",)),
    Repository("httpx", GITHUB + "encode/httpx", ("httpx",), ("httpx", "sniffio")),
    Repository("jinja", GITHUB + "pallets/jinja", ("jinja2",), ("markupsafe",)),
    Repository(
        "marshmallow",
        GITHUB + "marshmallow-code/marshmallow",
        ("marshmallow",),
        ("marshmallow", "packaging"),
    ),
    Repository("packaging", GITHUB + "pypa/packaging", ("packaging",)),
    Repository("pluggy", GITHUB + "pytest-dev/pluggy", ("pluggy",)),
    Repository("requests", GITHUB + "psf/requests", ("requests",), ("requests",)),
    Repository(
        "rich", GITHUB + "Textualize/rich", ("rich",), ("markdown-it-py", "pygments", "attrs")
    ),
    Repository(
        "starlette", GITHUB + "encode/starlette", ("starlette",), ("starlette", "httpx", "jinja2")
    ),
    Repository("structlog", GITHUB + "hynek/structlog", ("structlog",), ("structlog",)),
    Repository("werkzeug", GITHUB + "pallets/werkzeug", ("werkzeug",), ("markupsafe",)),
)
