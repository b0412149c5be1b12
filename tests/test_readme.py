"""Every example in the README and the docs does what is written there."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
HOUSE = HERE.parent


def beside(name: str) -> ModuleType:
    """Import a module from this folder, which is no package."""
    spec = importlib.util.spec_from_file_location(f"hmr_tests_{name}", HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


documents = beside("documents")
DOCUMENTS = [HOUSE / "README.md", *sorted((HOUSE / "docs").glob("*.md"))]
EXAMPLES = [example for document in DOCUMENTS for example in documents.examples(document)]


def carry_out(example: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """Carry out an example in a process of its own, with our console script on the PATH."""
    assert isinstance(example, documents.Example)
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    return subprocess.run(
        [sys.executable, str(HERE / "carry_out.py"), str(example.document)],
        input=json.dumps([asdict(step) for step in example.steps]),
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=55,
        check=False,
    )


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda example: f"{example.document.name}: {example.heading}"
)
def test_examples_do_what_they_say(example: object, tmp_path: Path) -> None:
    """Rule: an example that a reader can copy works, word for word."""
    done = carry_out(example, tmp_path)
    assert done.returncode == 0, done.stderr


def test_the_readme_has_examples() -> None:
    """Rule: the README's examples are found; a change of its markers doesn't lose them."""
    assert sum(example.document.name == "README.md" for example in EXAMPLES) >= 4


@pytest.mark.parametrize(
    ("block", "word"),
    [
        ("```python\nassert 1 == 2\n```", "AssertionError"),
        ("<!-- run -->\n```shell\nexit 3\n```", "exit status 3"),
        ("<!-- run -->\n```console\n$ echo hello\nbye\n```", "no line 'bye'"),
        ("```python\nprint(1)\n```\n<!-- output -->\n```\n2\n```", "should be"),
    ],
)
def test_a_wrong_example_is_found(block: str, word: str, tmp_path: Path) -> None:
    """Rule: an example that does not do what it says fails, and names its place."""
    document = tmp_path / "page.md"
    document.write_text(f"# Page\n\n{block}\n")
    (example,) = documents.examples(document)
    done = carry_out(example, tmp_path)
    assert done.returncode != 0
    assert word in done.stderr
    assert "page.md" in done.stderr


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("<!-- file: -->\n```python\n```\n", "says nothing"),
        ("<!-- file: a.py -->\nprose\n```python\n```\n", "right above a fence"),
    ],
)
def test_a_comment_out_of_place_is_refused(text: str, word: str, tmp_path: Path) -> None:
    """Rule: a marker that would silently have no effect is an error."""
    document = tmp_path / "page.md"
    document.write_text(text)
    with pytest.raises(documents.DocumentError, match=word):
        documents.examples(document)
