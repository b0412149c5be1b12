"""Builds the docs as HTML into site/, with an API page made from the public docstrings.

Run it as `make docs`. The Markdown files can be read without it.
"""

from __future__ import annotations

import dataclasses
import html
import importlib
import inspect
import re
import shutil
from pathlib import Path

from markdown_it import MarkdownIt

HERE = Path(__file__).parent
SITE = HERE.parent / "site"
BESIDE = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
"""Pages from the folder above, which the docs link to as ``../NAME``."""

PUBLIC = {
    "hmr": None,  # None: what its __all__ lists
    "hmr.testing": None,
    "hmr.config": ["Config"],
    "hmr.track.scope": ["Verdict"],
    "hmr.report": None,
    "hmr.errors": None,
    "hmr.pack": ["Pack", "Entry", "Revision", "ClassChange", "listed", "keyed", "instances"],
}
FRAME = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} - python-hmr</title>
<style>
body {{ max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui; }}
pre {{ background: #f4f4f4; padding: .7rem; overflow-x: auto; }} img {{ max-width: 100%; }}
table {{ border-collapse: collapse; }} td, th {{ border: 1px solid #ccc; padding: .2rem .6rem; }}
</style>
<nav><a href="index.html">python-hmr</a> · <a href="api.html">API</a></nav>
{body}
</html>
"""


def main() -> None:
    """Write every page; what was in site/ before is removed."""
    shutil.rmtree(SITE, ignore_errors=True)
    SITE.mkdir()
    pages = {path.name: path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*.md"))}
    pages |= {name: (HERE.parent / name).read_text(encoding="utf-8") for name in BESIDE}
    pages["api.md"] = api()
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table")
    for name, text in pages.items():
        title = text.partition("\n")[0].lstrip("# ")
        body = _linked(_anchored(markdown.render(text)))
        target = SITE / f"{Path(name).stem}.html"
        target.write_text(FRAME.format(title=html.escape(title), body=body), encoding="utf-8")
    if (HERE / "media").is_dir():
        shutil.copytree(HERE / "media", SITE / "media", ignore=shutil.ignore_patterns("*.py"))
    print(f"{len(pages)} pages in {SITE}")


def api() -> str:
    """Give the API page as Markdown."""
    out = ["# API\n"]
    for module_name, names in PUBLIC.items():
        try:
            module = importlib.import_module(module_name)
        except ModuleNotFoundError as error:
            print(f"left out of the API page: {error}")
            continue
        out.append(f"## {module_name}\n\n{inspect.getdoc(module) or ''}\n")
        listed = names or getattr(module, "__all__", None) or _defined(module)
        for name in listed:
            out.append(_entry(name, getattr(module, name)))
    return "\n".join(out)


def _defined(module: object) -> list[str]:
    name = getattr(module, "__name__", "")
    return [
        key
        for key, value in vars(module).items()
        if not key.startswith("_") and getattr(value, "__module__", "") == name
    ]


def _entry(name: str, thing: object, level: int = 3) -> str:
    text = f"{'#' * level} {name}\n\n```text\n{name}{_signature(thing)}\n```\n\n"
    text += _doc(inspect.getdoc(thing) or "")
    if inspect.isclass(thing):
        for key, member in vars(thing).items():
            inner = getattr(member, "__func__", member)
            public = not key.startswith("_") and (
                inspect.isfunction(inner) or isinstance(inner, property)
            )
            if public and inspect.getdoc(inner):
                text += "\n" + _entry(f"{name}.{key}", inner, level + 1)
    return text


def _signature(thing: object) -> str:
    if dataclasses.is_dataclass(thing):
        return "(" + ", ".join(field.name for field in dataclasses.fields(thing)) + ")"
    try:
        return str(inspect.signature(thing)) if callable(thing) else ""
    except (TypeError, ValueError):
        return ""


def _doc(text: str) -> str:
    """Turn a docstring into Markdown: sections in bold, their entries as a list."""
    lines = []
    for line in text.splitlines():
        if re.fullmatch(r"(Parameters|Returns|Raises|Attributes):", line):
            lines += ["", f"**{line.rstrip(':')}**", ""]
        elif entry := re.match(r"    (\w+): (.*)", line):
            lines.append(f"- `{entry[1]}`: {entry[2]}")
        elif version := re.match(r"\.\. versionadded:: (.*)", line):
            lines += ["", f"Since {version[1]}."]
        else:
            lines.append(re.sub(r"^ {4,}", "  ", line))
    return re.sub(r"``(.+?)``", r"`\1`", "\n".join(lines)) + "\n"


def _anchored(page: str) -> str:
    """Give headings an id, so that a link can point at them."""

    def with_id(match: re.Match[str]) -> str:
        words = re.sub(r"<[^>]+>|[^\w\s.-]", "", match[2]).strip().lower()
        ident = re.sub(r"[\s.]+", "-", words)
        return f'<{match[1]} id="{ident}">{match[2]}</{match[1]}>'

    return re.sub(r"<(h[1-4])>(.*?)</\1>", with_id, page)


def _linked(page: str) -> str:
    """Point links between pages at HTML; all pages lie in one folder here."""
    page = re.sub(r'href="(?:\.\./|docs/)?([\w-]+)\.md(#[^"]*)?"', r'href="\1.html\2"', page)
    return page.replace('src="docs/media/', 'src="media/')


if __name__ == "__main__":
    main()
