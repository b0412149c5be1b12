"""The docs hold together: links lead somewhere, codes and settings are explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hmr.config import Config

HOUSE = Path(__file__).parent.parent
PAGES = [*HOUSE.glob("*.md"), *(HOUSE / "docs").glob("*.md")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Rule: a relative link in a page names a file that is in the repository."""
    prose = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", prose)
    lost = [
        link
        for link in links
        if not link.startswith(("http:", "https:")) and not (page.parent / link).exists()
    ]
    assert lost == []


def test_every_code_has_its_paragraph() -> None:
    """Rule: each HMR1xx that the code can say has one heading in messages.md."""
    said = {
        code
        for path in (HOUSE / "src" / "hmr").rglob("*.py")
        for code in re.findall(r"\bHMR1\d\d\b", path.read_text(encoding="utf-8"))
    }
    text = (HOUSE / "docs" / "messages.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (HMR1\d\d): ", text, re.MULTILINE)
    assert said - set(headings) == set()
    assert headings == sorted(set(headings))


def test_every_code_has_its_story() -> None:
    """Rule: each HMR1xx of messages.md is asserted by an edit story."""
    text = (HOUSE / "docs" / "messages.md").read_text(encoding="utf-8")
    codes = set(re.findall(r"^## (HMR1\d\d): ", text, re.MULTILINE))
    told = {
        code
        for path in (HOUSE / "tests" / "scenarios").rglob("*.story")
        for code in re.findall(r"\bHMR1\d\d\b", path.read_text(encoding="utf-8"))
    }
    assert told == codes


def test_every_limit_has_its_code_or_its_story() -> None:
    """Rule: what the interpreter forbids, or only a restart can do, is said with a code.

    Or, where a library refuses the whole edit, a story shows it: a comment names that.
    """
    text = (HOUSE / "docs" / "limitations.md").read_text(encoding="utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:3]
    limits = [limit for part in sections for limit in re.split(r"^- ", part, flags=re.M)[1:]]
    assert len(limits) > 8
    stories = [re.findall(r"<!-- story: (\S+) -->", limit) for limit in limits]
    lacking = [
        limit.split("\n")[0]
        for limit, named in zip(limits, stories, strict=True)
        if not named and not re.search(r"HMR1\d\d", limit)
    ]
    assert lacking == []
    paths = [HOUSE / "tests" / "scenarios" / f"{name}.story" for named in stories for name in named]
    assert [path.name for path in paths if not path.is_file()] == []


def test_every_setting_is_explained() -> None:
    """Rule: the table of settings.md and the fields of Config are the same, defaults too."""
    text = (HOUSE / "docs" / "settings.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `(\w+)` \| [^|]+ \| `([^`]*)` \|", text, re.MULTILINE)
    shown = {(): "[]", False: "false", True: "true"}
    wanted = [
        (name, shown[Config._field_defaults[name]]) for name in Config._fields if name != "source"
    ]
    assert table == wanted


def test_the_glossary_is_in_order() -> None:
    """Rule: a word is found where the alphabet puts it, and has one meaning."""
    text = (HOUSE / "docs" / "glossary.md").read_text(encoding="utf-8")
    words = re.findall(r"^\| ([a-z][a-z, ]*) \| ", text, re.MULTILINE)[1:]
    assert words == sorted(set(words))
