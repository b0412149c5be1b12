"""The examples in Markdown documents: fenced blocks as steps that can be carried out.

An HTML comment right above a fence says what the block is:

``<!-- file: PATH -->``     a file as it is at first, or after an edit
``<!-- run -->``            commands for a shell; each line that does not begin with ``$`` is
                            output that has to appear
``<!-- output -->``         what the block above has to print, word for word; ``...`` stands for
                            anything
``<!-- skip: REASON -->``   not carried out

A Python block without a comment is carried out in one namespace with those before it. A heading
of the first or second level begins a new example, in a new folder and a new process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["file", "python", "shell", "output"]
_FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\w*)[^\n]*$")
_COMMENT = re.compile(r"^ *<!-- *(?P<word>file|run|output|skip)(: *(?P<rest>.*?))? *-->$")


class DocumentError(ValueError):
    """A comment above a fence breaks the format: it names the file, the line and the rule."""


@dataclass(frozen=True, slots=True)
class Step:
    """One block.

    Parameters:
        kind: what to do with it.
        text: its content, with a line end.
        line: the line of the document where the content begins, from 1.
        path: the file to write, for kind "file".
    """

    kind: Kind
    text: str
    line: int
    path: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """The blocks below one heading, in order.

    Parameters:
        document: the file.
        heading: the heading's words.
        steps: what to do.
    """

    document: Path
    heading: str
    steps: tuple[Step, ...]


def examples(document: Path) -> list[Example]:
    """Read the examples of a document; headings without any step are left out.

    Raises:
        DocumentError: a comment above a fence is not in the format, or belongs to no fence.
    """
    lines = document.read_text(encoding="utf-8").splitlines()
    found: list[Example] = []
    heading, steps = "", list[Step]()
    comment: re.Match[str] | None = None
    at = 0
    while at < len(lines):
        line = lines[at]
        fence = _FENCE.match(line)
        if fence is not None:
            first = at + 1
            end = next(i for i in range(first, len(lines)) if lines[i].strip() == "```")
            indent = len(fence["indent"])
            text = "".join(f"{inner[indent:]}\n" for inner in lines[first:end])
            step = _step(fence["language"], comment, text, first + 1, document)
            steps += [step] if step is not None else []
            comment, at = None, end + 1
            continue
        if comment is not None and line.strip():
            raise DocumentError(
                f"{document}:{at}: {comment[0].strip()} has to stand right above a fence; move it"
            )
        comment = _COMMENT.match(line) or comment
        if re.match(r"##? ", line):
            found.append(Example(document, heading, tuple(steps)))
            heading, steps = line.lstrip("# "), []
        at += 1
    found.append(Example(document, heading, tuple(steps)))
    return [example for example in found if example.steps]


def _step(
    language: str, comment: re.Match[str] | None, text: str, line: int, document: Path
) -> Step | None:
    if comment is None:
        return Step("python", text, line) if language == "python" else None
    word, rest = comment["word"], comment["rest"]
    if word in ("file", "skip") and not rest:
        raise DocumentError(
            f"{document}:{line - 2}: {word!r} says nothing; write <!-- {word}: "
            f"{'PATH' if word == 'file' else 'the reason'} -->"
        )
    if word == "skip":
        return None
    if word == "file":
        return Step("file", text, line, rest)
    return Step("shell" if word == "run" else "output", text, line)
