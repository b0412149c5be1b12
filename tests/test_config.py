"""`[tool.hmr]`: what is read, what is refused, and what a refusal says."""

from __future__ import annotations

from pathlib import Path

import pytest

from hmr.config import Config, names_module
from hmr.errors import ConfigError


def written(folder: Path, table: str) -> Path:
    path = folder / "pyproject.toml"
    path.write_text(table, encoding="utf-8")
    return path


def test_no_file_means_defaults(tmp_path: Path) -> None:
    """Rule: without a pyproject.toml every setting has its default."""
    # A pyproject.toml above the temporary folder would be somebody else's: stop the search here.
    written(tmp_path, "")
    config = Config.nearest(tmp_path)
    assert config == Config(source=str(tmp_path / "pyproject.toml"))
    assert (config.roots, config.exclude, config.preserve) == ((), (), ())
    assert (config.poll, config.quiet, config.verbose) == (False, False, False)


def test_every_key_is_read(tmp_path: Path) -> None:
    """Rule: each key of the table arrives in its field; paths count from the file's folder."""
    (tmp_path / "src").mkdir()
    path = written(
        tmp_path,
        """
        [tool.hmr]
        roots = ["src", "shop"]
        exclude = ["shop.state", "shop.gen.*", "src/gen/", "*_pb2.py"]
        poll = true
        verbose = true
        preserve = ["shop.state:CACHE"]
        """,
    )
    config = Config.nearest(tmp_path / "src")
    assert config == Config(
        roots=(str(tmp_path / "src"), "shop"),
        exclude=("shop.state", "shop.gen.*", f"{tmp_path}/src/gen/", "*_pb2.py"),
        poll=True,
        verbose=True,
        preserve=("shop.state:CACHE",),
        source=str(path),
    )


def test_the_nearest_file_counts_alone(tmp_path: Path) -> None:
    """Rule: the first pyproject.toml on the way up wins, even without a table of ours."""
    written(tmp_path, "[tool.hmr]\npoll = true\n")
    inner = tmp_path / "inner"
    inner.mkdir()
    assert Config.nearest(inner).poll
    written(inner, "[project]\nname = 'inner'\n")
    assert not Config.nearest(inner).poll


def test_observation_is_on_unless_it_is_switched_off(tmp_path: Path) -> None:
    """Rule: only who asks for it goes without the observation of imports."""
    assert Config().observe
    written(tmp_path, "[tool.hmr]\nobserve = false\n")
    assert not Config.nearest(tmp_path).observe


def test_it_is_frozen() -> None:
    """Rule: nobody changes the settings of a running session behind its back."""
    with pytest.raises(AttributeError):
        Config().poll = True  # type: ignore[misc]  # the error is what is tested


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("rots = ['src']", ['unknown key "rots"', 'did you mean "roots"?']),
        (
            "colour = 3",
            ['unknown key "colour"', "(= 3)", "the keys are decline_layout,", "remove it"],
        ),
        ("source = 'x'", ['unknown key "source"']),
        ("exclude = 'shop'", ['exclude = "shop"', "list of strings", 'mean exclude = ["shop"]?']),
        ("roots = 3", ["roots = 3", "list of strings", "write roots = ["]),
        ("roots = ['a', 3]", ["roots has the entry 3", "put it in quotes"]),
        ("roots = ['']", ['roots has the entry ""', "remove it"]),
        ("poll = 'yes'", ['poll = "yes"', "true or false", "did you mean poll = true?"]),
        ("quiet = 0", ["quiet = 0", "did you mean quiet = false?"]),
        ("preserve = ['shop.CACHE']", ["preserve has the entry 'shop.CACHE'", "module:NAME"]),
        ("quiet = true\nverbose = true", ["quiet and verbose", "remove one of them"]),
    ],
)
def test_a_refusal_names_file_key_value_rule_and_remedy(
    tmp_path: Path, table: str, words: list[str]
) -> None:
    """Rule: an entry that cannot be used is an error that says all that is needed to mend it."""
    path = written(tmp_path, f"[tool.hmr]\n{table}\n")
    with pytest.raises(ConfigError) as caught:
        Config.nearest(tmp_path)
    message = str(caught.value)
    assert message.startswith(str(path))
    for word in words:
        assert word in message


@pytest.mark.parametrize("text", ["tool = 3", "[tool]\nhmr = 'on'"])
def test_the_table_has_to_be_a_table(tmp_path: Path, text: str) -> None:
    """Rule: `tool.hmr` as something else than a table is refused with the remedy."""
    written(tmp_path, text)
    with pytest.raises(ConfigError, match=r"write \[tool\.hmr\]"):
        Config.nearest(tmp_path)


@pytest.mark.parametrize("content", [b"[tool.hmr\n", b"# \xff\xfe\n"])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    """Rule: a file that is not TOML at all is an error of ours that names it, with its cause."""
    path = tmp_path / "pyproject.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"pyproject\.toml") as caught:
        Config.nearest(tmp_path)
    assert caught.value.__cause__ is not None


def test_the_command_line_lies_over_the_file() -> None:
    """Rule: given roots and flags replace, given exclusions add, what is not given stays."""
    config = Config(roots=("a",), exclude=("x",), poll=True, verbose=True, source="f")
    assert config.merged() == config
    assert config.merged(roots=()) == config
    over = config.merged(roots=["b"], exclude=["y", "x"], poll=False, quiet=True, preserve=["m:N"])
    assert over == Config(
        roots=("b",), exclude=("x", "y"), quiet=True, preserve=("m:N",), source="f"
    )
    assert config.poll
    assert Config(quiet=True).merged(verbose=True) == Config(verbose=True)
    with pytest.raises(ConfigError, match="give one of them"):
        config.merged(quiet=True, verbose=True)


@pytest.mark.parametrize(
    ("entry", "module"),
    [
        ("pkg", True),
        ("pkg.state", True),
        ("pkg.gen.*", True),
        ("*_pb2", True),
        ("state.py", False),
        ("*_pb2.py", False),
        ("pkg/state", False),
        ("gen/", False),
        ("my-folder", False),
        ("**/migrations/*.py", False),
    ],
)
def test_an_exclusion_is_a_module_or_a_path(entry: str, module: bool) -> None:
    """Rule: dotted words mean modules; a slash, `.py` or another character means a path."""
    assert names_module(entry) is module
