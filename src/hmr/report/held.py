"""What a failed revision left waiting for a mend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hmr.report.value import Failure
from hmr.track.files import content, saved_at


@dataclass(slots=True)
class Held:
    """What a failed revision left waiting.

    Attributes:
        files: the files that it tried to apply, with their content.
        error: why that failed.
        suspects: other files whose change may mend it, with their content (None: not there).
        stamps: when each of the files had been saved.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    error: Failure | None = None
    suspects: dict[str, bytes | None] = field(default_factory=dict)
    stamps: dict[str, int | None] = field(default_factory=dict)

    def mended(self, files: Mapping[str, bytes], tried: Mapping[str, bytes]) -> bool:
        """Whether anything is different from when it failed, so that it is worth a try.

        Parameters:
            files: what differs from the live code now.
            tried: what did when it failed; a file of it may be back at what is live since.
        """
        if not self.files or files != tried:
            return True
        return any(content(path) != data for path, data in self.suspects.items())

    def saved_again(self) -> bool:
        """Whether a file of it was saved since as it was: what it lacked may be there by now."""
        return any(saved_at(path) != self.stamps.get(path) for path in self.files)
