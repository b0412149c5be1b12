"""The program's files as the script believes them to be, and the answers that follow from them."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import forms

SOURCE = Path(__file__).parent / "program"
_SPOT = re.compile(r"^(?P<indent> *)# spot: (?P<name>\w+)\n(?P<text>.*?)^ *# end$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that is edited.

    Parameters:
        name: as the program's comments have it.
        file: where it is.
        forms: what can stand there; none where its kind of edit writes it.
        binds: the name, for the forms of a constant.
    """

    name: str
    file: str
    forms: tuple[str, ...]
    binds: str = ""


def _spots() -> dict[str, Spot]:
    body = {
        "version": "app.py",
        "weigh": "market/things.py",
        "size": "market/things.py",
        "of_class": "market/things.py",
        "of_none": "market/things.py",
        "label": "market/kinds.py",
        "wrapper": "market/decorators.py",
        "greet": "market/fees.py",
        "closure": "market/closures.py",
        "cached": "market/caches.py",
        "step": "market/work.py",
    }
    spots = [Spot(name, file, forms.BODY) for name, file in body.items()]
    spots += [
        Spot("handler", "market/handlers.py", forms.COROUTINE),
        Spot("rate", "market/settings.py", forms.CONSTANT, "RATE"),
        Spot("limit", "market/state.py", forms.CONSTANT, "LIMIT"),
        Spot("price", "market/prices.py", forms.PRICE),
        Spot("build", "market/table.py", forms.BUILD),
        Spot("fee", "market/fees.py", forms.FEE),
        Spot("good", "market/goods.py", forms.GOOD),
        Spot("point", "market/goods.py", forms.POINT),
        Spot("generator", "market/closures.py", forms.GENERATOR),
        Spot("greeting", "market/server.py", forms.GREETING),
        Spot("extra", "market/extra.py", ()),
        Spot("name", "market/names.py", ()),
        Spot("speak", "market/speaker.py", ()),
    ]
    return {spot.name: spot for spot in spots}


SPOTS = _spots()


@dataclass(slots=True)
class Program:
    """The files in a folder, and what they must make the program answer.

    Parameters:
        folder: where they lie.
    """

    folder: Path
    texts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    extra: dict[str, int] = field(default_factory=lambda: {"extra_0": 1})
    word: int = 0

    def __post_init__(self) -> None:
        shutil.copytree(SOURCE, self.folder, ignore=shutil.ignore_patterns("__pycache__"))
        for path in sorted(self.folder.rglob("*.py")):
            self.texts[path.relative_to(self.folder).as_posix()] = path.read_text()
        self.numbers = dict.fromkeys(SPOTS, 1)

    def form(self, spot: Spot, number: int, form: str) -> str:
        """Give the text of a spot's file with that form in it."""
        return self.filled(spot, form.format(n=number, name=spot.binds))

    def filled(self, spot: Spot, text: str) -> str:
        """Give the text of a spot's file with that text in it."""

        def fill(match: re.Match[str]) -> str:
            if match["name"] != spot.name:
                return match[0]
            indent = match["indent"]
            inner = forms.indented(text, indent)
            return f"{indent}# spot: {spot.name}\n{inner}{indent}# end"

        out = _SPOT.sub(fill, self.texts[spot.file])
        assert f"# spot: {spot.name}\n" in out
        return out

    def answers(self) -> dict[str, Any]:
        """Give the right answer to each question that has one."""
        n = self.numbers
        low = n["rate"] * 2 + n["price"]
        good = 20 + n["weigh"] + n["good"]
        gift = 30 + n["weigh"] + n["good"] + 5
        greet = 5 + n["greet"] + n["wrapper"]
        rows = self.texts["market/work.py"].splitlines()
        line = next(place for place, row in enumerate(rows, 1) if "raise" in row)
        return {
            "version": n["version"],
            "handler": 1 + n["handler"],
            "step": 100 + n["step"],
            "constants": [n["rate"], low, low, low + n["build"], n["limit"]],
            "classes": [
                *(10 + n["weigh"], good, gift, 20 + n["size"], 3 + n["of_class"]),
                *(1 + n["of_none"], n["rate"], n["rate"], 2 + n["label"]),
                *(gift, 3 + n["of_class"]),
            ],
            "point": [40, 1 + n["point"], True],
            "functions": [
                *(10 + n["fee"], greet, greet, 8 + n["closure"], 3 + n["closure"]),
                *(3 + n["cached"], [4 + n["generator"]] * 3),
            ],
            "extra": [dict(self.extra)] * 2,
            "spoken": n["name"],
            "line": [line, rows[line - 1].strip()],
        }
