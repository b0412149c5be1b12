"""Random commits on the files of edit stories, replayed: `python -m tests.oracle.mutations.told`.

The stories are small programs of every kind that somebody has found hard. Each one's files make a
repository; what differs in it, and the report does not name, is printed, with what tells how to
have the same commits again.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from zlib import crc32

from tests.scenarios.stories import Story, find_stories

from hmr.errors import HmrError
from hmr.replay.outcome import Outcome
from hmr.replay.replayer import Replayer, Request
from hmr.replay.table import detail

from .__main__ import told
from .commits import Asked, Work, committed, picked

_STORIES = Path(__file__).parents[2] / "scenarios"
_UNTOLD = frozenset(("threads", "async"))
_PERSON = ("-c", "user.name=Mutant", "-c", "user.email=mutant@localhost")


def main() -> int:
    """Mutate and replay story by story; say what came of it."""
    words = argparse.ArgumentParser(
        prog="python -m tests.oracle.mutations.told", description=__doc__
    )
    words.add_argument("--seed", type=int, default=0, help="another order, and other commits")
    words.add_argument("--story", default="", help="only those with this in their names")
    words.add_argument("--first", type=int, default=0, help="how many stories to pass over")
    words.add_argument("--count", type=int, default=50, help="how many stories (default 50)")
    words.add_argument("--commits", type=int, default=6, help="how many for each (default 6)")
    words.add_argument("--kind", action="append", default=[], help="only those that begin so")
    words.add_argument("--mode", choices=("pair", "chain", "late"), default="pair")
    words.add_argument("--keep", type=Path, help="a folder to leave the repositories in")
    asked = words.parse_args()
    found = (story for story in find_stories(_STORIES) if asked.story in story.name)
    stories = [story for story in found if _is_told(story)]
    Random(asked.seed).shuffle(stories)
    stories = stories[asked.first :][: asked.count]
    bad = count = 0
    for story in stories:
        # (Its own, whichever stories there are besides.)
        seed = crc32(f"{asked.seed} {story.name}".encode())
        with tempfile.TemporaryDirectory(prefix="hmr-told-") as place:
            where = asked.keep / story.name if asked.keep is not None else Path(place)
            outcomes = list(_replayed(story, where, asked, seed))
        count += len(outcomes)
        silent = [each for each in outcomes if each.silent or each.kind == "error"]
        for each in silent:
            print(f"--seed {asked.seed} --story {story.name}")
            print("\n".join([told(each), *detail(each)]), flush=True)
        bad += bool(silent)
    print(f"{len(stories)} stories, {count} commits: {bad} stories where nothing was said")
    return 1 if bad else 0


def _is_told(story: Story) -> bool:
    """Whether a story is about its own files, and no library is needed."""
    return (
        story.runs_here
        and not (story.libraries or story.known_failure or _UNTOLD & story.tags)
        and bool(_tops(story))
    )


def _tops(story: Story) -> tuple[str, ...]:
    """Give what a story's files are imported by, but for what runs as the main program."""
    found = (path.partition("/")[0] for path in story.files if path.endswith(".py"))
    names = dict.fromkeys(name.removesuffix(".py") for name in found)
    return tuple(name for name in names if name != "main" and name.isidentifier())


def _replayed(story: Story, place: Path, asked: argparse.Namespace, seed: int) -> Iterator[Outcome]:
    repo, clone, tops = place / "repo", place / "clone", _tops(story)
    for path, content in story.files.items():
        target = repo / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for line in (("init", "-q"), ("add", "-A"), (*_PERSON, "commit", "-q", "-m", "story")):
        subprocess.run(("git", *line), cwd=repo, check=True, capture_output=True)
    try:
        work = Work(Asked(repo, tops, asked.commits, seed, picked(asked.kind)), clone)
        count = sum(1 for _ in committed(work)) if work.texts() else 0
        if not count:
            return
        request = Request(
            clone,
            tops,
            f"HEAD~{count}..HEAD",
            chain=asked.mode == "chain",
            late=asked.mode == "late",
            skip=work.tests(),
        )
        with Replayer(request) as replayer:
            yield from replayer.run(replayer.commits())
    except (HmrError, UnicodeDecodeError, subprocess.CalledProcessError) as error:
        print(f"{story.name}: left out, {error}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
