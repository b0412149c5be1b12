"""Outcomes in, Markdown out: the table by area, the matrix by story, and their place in a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Result = Literal["right", "wrong", "too slow", "crashed", "not run"]

SIGNS: dict[Result, str] = {
    "right": "✓",
    "wrong": "✗",
    "too slow": "⌛",
    "crashed": "☠",
    "not run": "-",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one story went on one tool.

    Parameters:
        tool: the tool's name.
        story: ``"area/name"``.
        outcome: "right" when every `expect` passed; "not run" where it can't be told on this tool.
        where: the part of the story that went wrong.
        error: what was said there.
        told: what the tool itself said against the saves, which is no fault by itself.
    """

    tool: str
    story: str
    outcome: Result
    where: str = ""
    error: str = ""
    told: str = ""

    @property
    def area(self) -> str:
        """The folder of the story."""
        return self.story.partition("/")[0]


def score(outcomes: Iterable[Outcome]) -> str:
    """Give ``right / told``, a dash where nothing could be told."""
    told = [outcome for outcome in outcomes if outcome.outcome != "not run"]
    return f"{sum(o.outcome == 'right' for o in told)} / {len(told)}" if told else "-"


def by_area(
    outcomes: Sequence[Outcome], titles: Mapping[str, str], unable: Mapping[str, str]
) -> str:
    """Give the table of areas against tools.

    Parameters:
        outcomes: all of them.
        titles: tool's name to its heading, in the order of the columns.
        unable: tool's name to why its environment could not be built.
    """
    rows = []
    for area in sorted({outcome.area for outcome in outcomes}):
        here = [outcome for outcome in outcomes if outcome.area == area]
        rows.append([area, *_scores(here, titles, unable)])
    rows.append(["**all**", *(f"**{text}**" for text in _scores(outcomes, titles, unable))])
    shares = []
    for tool in titles:
        told = [o for o in outcomes if o.tool == tool and o.outcome != "not run"]
        right = sum(outcome.outcome == "right" for outcome in told)
        shares.append(f"{100 * right / len(told):.0f} %" if told else "-")
    rows.append(["share", *shares])
    return grid(["area", *titles.values()], rows)


def _scores(
    outcomes: Iterable[Outcome], titles: Mapping[str, str], unable: Mapping[str, str]
) -> list[str]:
    every = list(outcomes)
    return [
        "not built" if tool in unable else score(o for o in every if o.tool == tool)
        for tool in titles
    ]


def matrix(outcomes: Sequence[Outcome], titles: Mapping[str, str]) -> str:
    """Give the table of stories against tools, an area under each heading."""
    found = {(outcome.story, outcome.tool): outcome for outcome in outcomes}
    parts = []
    for area in sorted({outcome.area for outcome in outcomes}):
        stories = sorted({outcome.story for outcome in outcomes if outcome.area == area})
        rows = [
            [_sentence(story)]
            + [SIGNS[found[story, t].outcome] if (story, t) in found else " " for t in titles]
            for story in stories
        ]
        parts.append(f"### {area}\n\n" + grid(["story", *titles.values()], rows))
    return "\n\n".join(parts)


def _sentence(story: str) -> str:
    return story.partition("/")[2].replace("-", " ")


def grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out a Markdown table; the first column is text, the others stand to the right."""
    lines = [_line(head), "|---|" + "---:|" * (len(head) - 1)]
    return "\n".join([*lines, *(_line(row) for row in rows)])


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def between(page: str, name: str, text: str) -> str:
    """Put a text between the markers ``<!-- name -->`` and ``<!-- /name -->`` of a page.

    Raises:
        ValueError: the page has not both of them.
    """
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    head, found, rest = page.partition(start)
    _, closed, tail = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"the page needs the markers {start} and {end}, in this order")
    return f"{head}{start}\n{text}\n{end}{tail}"
