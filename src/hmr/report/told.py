"""What all values have that people are told: their plain data, as JSON."""

from __future__ import annotations

from typing import Any


class Told:
    """A value that has a form for programs besides the text for people."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data, ready for `json.dumps`.

        Since 1.0.
        """
        from dataclasses import asdict  # all values are dataclasses

        return asdict(self)  # type: ignore[call-overload, no-any-return]  # each of them is one

    def to_json(self) -> str:
        """Give it as one line of JSON, with the attributes above as keys.

        Since 1.0.
        """
        import json  # only who asks for it pays for it

        return json.dumps(self.to_dict())
