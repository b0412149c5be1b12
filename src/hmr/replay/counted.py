"""Numbers by which a library orders all that it makes, compared by their order alone."""

from __future__ import annotations

from collections.abc import Mapping

COUNTED = ("_creation_order",)
"""Where a library notes as the how manieth in the whole process it has made something."""


def ranks(counted: Mapping[str, int]) -> dict[str, str]:
    """Give each number's rank among those of the same class, or other top-level name.

    The numbers themselves go on with whatever the process makes, and nobody asks for them.

    Parameters:
        counted: the numbers by their paths.
    """
    groups: dict[str, set[int]] = {}
    for path, number in counted.items():
        groups.setdefault(_owner(path), set()).add(number)
    order = {owner: sorted(group) for owner, group in groups.items()}
    return {path: f"rank {order[_owner(path)].index(number)}" for path, number in counted.items()}


def _owner(path: str) -> str:
    module, _, rest = path.partition(":")
    return f"{module}:{rest.partition('.')[0].partition('[')[0]}"
