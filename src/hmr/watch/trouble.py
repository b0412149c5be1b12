"""What to say when a folder gives no events: culprit, rule, value and remedy."""

from __future__ import annotations

import errno
import sys

INSTANCES = "/proc/sys/fs/inotify/max_user_instances"
WATCHES = "/proc/sys/fs/inotify/max_user_watches"


def say(message: str) -> None:
    """Tell a trouble on the console, apart from what the program prints."""
    print(f"hmr: {message}", file=sys.stderr)


def no_events(folder: str, error: Exception, interval: float) -> str:
    """Say that the system refused to watch a folder."""
    number = error.errno if isinstance(error, OSError) else None
    reason = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
    if number == errno.ENOSPC:
        rule = f"the limit of watches is used up ({_limit(WATCHES)})"
        remedy = "raise it, for instance: sysctl fs.inotify.max_user_watches=524288"
    elif number == errno.EMFILE:
        rule = f"the limit of inotify instances is used up ({_limit(INSTANCES)})"
        remedy = "raise it, for instance: sysctl fs.inotify.max_user_instances=512"
    elif number in (errno.EACCES, errno.EPERM):
        rule = f"only a folder that can be listed tells of its files ({reason})"
        remedy = f"give yourself the right to read it: chmod u+r {folder}"
    else:
        rule = f"the system refused ({type(error).__name__}: {reason})"
        remedy = "mend the cause and start again"
    return _message(folder, rule, interval, remedy)


def silent_mount(folder: str, kind: str, interval: float) -> str:
    """Say that a folder lies on a file system that does not tell of others' writing."""
    rule = f"its file system, {kind}, does not tell what other machines write"
    return _message(folder, rule, interval, "keep the sources on a local file system")


def _message(folder: str, rule: str, interval: float, remedy: str) -> str:
    return (
        f"no events of files in {folder}: {rule}; they are looked at every {interval:g} s "
        f"instead, which sees a save later; to change that, {remedy}"
    )


def _limit(path: str) -> str:
    name = path.removeprefix("/proc/sys/").replace("/", ".")
    try:
        with open(path, encoding="ascii") as file:
            return f"{name} is {file.read().strip()}"
    except OSError:
        return name
