"""Which folders lie on a file system that does not tell what other machines write to it."""

from __future__ import annotations

import os

SILENT = frozenset(
    {"9p", "afs", "ceph", "cifs", "drvfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4"}
    | {"prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs"}
    | {"fuse.grpcfuse", "fuse.osxfs", "fuse.rclone", "fuse.sshfs", "fuse.vmhgfs-fuse"}
)
"""Types of file systems, as the kernel calls them, where a change made elsewhere gives no event."""


class Mounts:
    """The mount table as it was when this was made.

    Parameters:
        table: the file to read it from; where there is none, every folder counts as local.
    """

    def __init__(self, table: str = "/proc/self/mountinfo") -> None:
        self._types: dict[str, str] = {}
        try:
            with open(table, encoding="utf-8", errors="surrogateescape") as file:
                lines = file.readlines()
        except OSError:
            return
        for line in lines:
            # "36 35 98:0 /root /mount/point rw,noatime master:1 - ext4 /dev/sda rw"
            head, _, tail = line.partition(" - ")
            fields, rest = head.split(), tail.split()
            if len(fields) > 4 and rest:
                self._types[_unquoted(fields[4])] = rest[0]

    def silent(self, folder: str) -> str | None:
        """Give the type of the file system of a real folder if it tells nothing, else None."""
        while folder not in self._types:
            parent = os.path.dirname(folder)
            if parent == folder:
                return None
            folder = parent
        kind = self._types[folder]
        return kind if kind in SILENT else None


def _unquoted(point: str) -> str:
    """Read a path as the kernel writes it, with a blank as \\040."""
    first, *rest = point.split("\\")
    return first + "".join(chr(int(part[:3], 8)) + part[3:] for part in rest)
