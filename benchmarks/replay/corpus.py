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
        write: files that a build would add: ``("shop/_version.py=version = '1'",)``.
    """

    name: str
    url: str
    packages: tuple[str, ...]
    needs: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    write: tuple[str, ...] = ()


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

ASIDE = (
    Repository("anyio", GITHUB + "agronholm/anyio", ("anyio",), ("anyio", "trio")),
    Repository("dacite", GITHUB + "konradhalas/dacite", ("dacite",)),
    Repository(
        "fastapi",
        GITHUB + "fastapi/fastapi",
        ("fastapi",),
        ("fastapi", "httpx", "python-multipart"),
    ),
    Repository(
        "flask-sqlalchemy",
        GITHUB + "pallets-eco/flask-sqlalchemy",
        ("flask_sqlalchemy",),
        ("flask-sqlalchemy",),
    ),
    Repository("h11", GITHUB + "python-hyper/h11", ("h11",)),
    Repository("httpcore", GITHUB + "encode/httpcore", ("httpcore",), ("httpcore",)),
    Repository("loguru", GITHUB + "Delgan/loguru", ("loguru",)),
    Repository(
        "markdown-it-py",
        GITHUB + "executablebooks/markdown-it-py",
        ("markdown_it",),
        ("markdown-it-py",),
    ),
    Repository("mistune", GITHUB + "lepture/mistune", ("mistune",)),
    Repository("more-itertools", GITHUB + "more-itertools/more-itertools", ("more_itertools",)),
    Repository("peewee", GITHUB + "coleifer/peewee", ("peewee",)),
    Repository(
        "pydantic-settings",
        GITHUB + "pydantic/pydantic-settings",
        ("pydantic_settings",),
        ("pydantic-settings", "pyyaml"),
    ),
    Repository("pyparsing", GITHUB + "pyparsing/pyparsing", ("pyparsing",)),
    Repository("sqlmodel", GITHUB + "fastapi/sqlmodel", ("sqlmodel",), ("sqlmodel", "greenlet")),
    Repository("traitlets", GITHUB + "ipython/traitlets", ("traitlets",)),
    Repository("typer", GITHUB + "fastapi/typer", ("typer",), ("typer",)),
    Repository(
        "urllib3",
        GITHUB + "urllib3/urllib3",
        ("urllib3",),
        write=("urllib3/_version.py=__version__ = '2.0.0'",),
    ),
    Repository("wtforms", GITHUB + "pallets-eco/wtforms", ("wtforms",), ("markupsafe",)),
    Repository("apispec", GITHUB + "marshmallow-code/apispec", ("apispec",), ("marshmallow",)),
    Repository("boltons", GITHUB + "mahmoud/boltons", ("boltons",)),
    Repository("bottle", GITHUB + "bottlepy/bottle", ("bottle",)),
    Repository("cachetools", GITHUB + "tkem/cachetools", ("cachetools",)),
    Repository("cattrs", GITHUB + "python-attrs/cattrs", ("cattrs",), ("cattrs",)),
    Repository("falcon", GITHUB + "falconry/falcon", ("falcon",)),
    Repository("ipython", GITHUB + "ipython/ipython", ("IPython",), ("ipython",)),
    Repository(
        "jsonschema",
        GITHUB + "python-jsonschema/jsonschema",
        ("jsonschema",),
        ("jsonschema",),
    ),
    Repository("lark", GITHUB + "lark-parser/lark", ("lark",)),
    Repository("markdown", GITHUB + "Python-Markdown/markdown", ("markdown",)),
    Repository("parso", GITHUB + "davidhalter/parso", ("parso",)),
    Repository(
        "prompt-toolkit",
        GITHUB + "prompt-toolkit/python-prompt-toolkit",
        ("prompt_toolkit",),
        ("wcwidth",),
    ),
    Repository("tomlkit", GITHUB + "python-poetry/tomlkit", ("tomlkit",)),
    Repository("tornado", GITHUB + "tornadoweb/tornado", ("tornado",)),
    Repository("arrow", GITHUB + "arrow-py/arrow", ("arrow",), ("arrow",)),
    Repository("construct", GITHUB + "construct/construct", ("construct",)),
    Repository("dynaconf", GITHUB + "dynaconf/dynaconf", ("dynaconf",)),
    Repository("glom", GITHUB + "mahmoud/glom", ("glom",), ("glom", "pyyaml")),
    Repository("injector", GITHUB + "python-injector/injector", ("injector",)),
    Repository("invoke", GITHUB + "pyinvoke/invoke", ("invoke",)),
    Repository("isort", GITHUB + "PyCQA/isort", ("isort",)),
    Repository("kombu", GITHUB + "celery/kombu", ("kombu",), ("kombu",)),
    Repository("mako", GITHUB + "sqlalchemy/mako", ("mako",), ("markupsafe",)),
    Repository("nox", GITHUB + "wntrblm/nox", ("nox",), ("nox",)),
    Repository("parsel", GITHUB + "scrapy/parsel", ("parsel",), ("parsel",)),
    Repository("pydash", GITHUB + "dgilland/pydash", ("pydash",), ("typing_extensions",)),
    Repository("returns", GITHUB + "dry-python/returns", ("returns",), ("typing_extensions",)),
    Repository("schema", GITHUB + "keleshev/schema", ("schema",)),
    Repository("tenacity", GITHUB + "jd/tenacity", ("tenacity",)),
    Repository("toolz", GITHUB + "pytoolz/toolz", ("toolz",)),
    Repository("transitions", GITHUB + "pytransitions/transitions", ("transitions",), ("six",)),
    Repository("trio", GITHUB + "python-trio/trio", ("trio",), ("trio",)),
    Repository("uvicorn", GITHUB + "encode/uvicorn", ("uvicorn",), ("uvicorn",)),
    Repository("voluptuous", GITHUB + "alecthomas/voluptuous", ("voluptuous",)),
)
"""Kept aside: those that nobody looked at while the engine was built, many heavy in classes."""
