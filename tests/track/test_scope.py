"""Is this file ours? Each rule of scope, with the reason that it gives."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import hmr.testing
from hmr.config import Config
from hmr.errors import ConfigError
from hmr.track.scope import Scope, Verdict


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a package, a script and a virtual environment in it."""
    folder = Path(os.path.realpath(tmp_path)) / "project"
    for name in (
        "app.py",
        "shop/__init__.py",
        "shop/state.py",
        "shop/gen/__init__.py",
        "shop/gen/rows.py",
        ".venv/pyvenv.cfg",
        ".venv/tool.py",
        ".venv/lib/python3/site-packages/dep/__init__.py",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return folder


@pytest.fixture
def importable(project: Path) -> Iterator[Path]:
    """The project on sys.path, and sys.modules put back afterwards."""
    with hmr.testing.importable(project) as folder:
        yield folder


def test_the_default_root_is_the_working_directory(project: Path) -> None:
    """Rule: without roots, every Python file below the working directory is ours."""
    scope = Scope(cwd=project)
    assert scope.roots == (str(project),)
    verdict = scope.judge(str(project / "shop" / "state.py"), "shop.state")
    assert verdict
    assert verdict == Verdict(
        True, str(project / "shop/state.py"), "shop.state", f"below the root {project}"
    )
    assert str(verdict) == f"{project}/shop/state.py: in scope, below the root {project}"


def test_outside_the_roots(project: Path) -> None:
    """Rule: a neighbour whose name only begins like the root is outside, and told so."""
    scope = Scope([project / "shop"], cwd=project)
    verdict = scope.judge(str(project / "shopping.py"))
    assert not verdict
    assert verdict.reason == f"outside the roots ({project / 'shop'})"


def test_a_single_file_is_a_root(project: Path) -> None:
    """Rule: a file given as a root is ours, its neighbours are not, whatever its suffix."""
    script = project / "tool"
    script.touch()
    scope = Scope([script])
    assert scope.judge(str(script)).reason == "given as a root itself"
    assert not scope.judge(str(project / "app.py"))
    assert "not a .py file" in Scope([project]).judge(str(script)).reason


def test_what_is_ruled_out_is_not_ours(project: Path) -> None:
    """Rule: files of libraries are ruled out by their folder, but none that is ours by any way."""
    dep = project / ".venv/lib/python3/site-packages/dep"
    (dep.parent / "linked.py").symlink_to(project / "app.py")
    (dep.parent / "shop").symlink_to(project / "shop")
    (dep / "part.py").touch()
    paths = [str(dep / "__init__.py"), str(dep.parent / "linked.py"), str(project / "app.py")]
    paths += [str(dep.parent / "shop" / "state.py"), str(dep / ".." / "linked.py"), os.__file__]
    paths += [os.path.relpath(dep / "part.py", project), json.__file__, Scope.__module__, ""]
    roots = [project, project / "shop", dep, dep / "part.py", project / "app.py", dep.parent]
    for root in roots:
        scope = Scope([root], cwd=project)
        for path in paths * 2:
            assert not (scope.rules_out(path) and scope.judge(path)), (root, path)
    scope = Scope([project / "shop"], cwd=project)
    ruled_out = [scope.rules_out(path) for path in (paths[0], os.__file__, json.__file__)]
    assert ruled_out == [True, True, True]


def test_modules_as_roots(importable: Path) -> None:
    """Rule: a package is its folder, a lone module its file, by object or by dotted name."""
    import app  # type: ignore[import-not-found]  # written by the fixture
    import shop.gen.rows  # type: ignore[import-not-found]

    assert Scope([shop]).roots == (str(importable / "shop"),)
    assert Scope([shop.gen.rows]).roots == (str(importable / "shop" / "gen"),)
    assert Scope([app]).roots == (str(importable / "app.py"),)
    assert Scope(["shop.gen"], cwd="/").roots == (str(importable / "shop" / "gen"),)
    assert Scope(["app"], cwd="/").roots == (str(importable / "app.py"),)


def test_a_dotted_root_is_not_imported(importable: Path) -> None:
    """Rule: finding the place of a dotted name runs none of the user's code."""
    (importable / "shop/__init__.py").write_text("raise RuntimeError('imported')")
    assert Scope(["shop.gen"], cwd="/").roots == (str(importable / "shop" / "gen"),)
    assert not {"shop", "shop.gen"} & set(sys.modules)


def test_a_namespace_package_is_all_its_portions(importable: Path, tmp_path: Path) -> None:
    """Rule: a package spread over folders is as many roots."""
    other = tmp_path / "other"
    for folder in (importable, other):
        (folder / "spread").mkdir(parents=True)
        (folder / "spread" / f"in_{folder.name}.py").touch()
    sys.path.append(str(other))
    try:
        scope = Scope(["spread"], cwd="/")
        assert scope.judge(str(importable / "spread/in_project.py"))
        assert scope.judge(str(other / "spread/in_other.py"))
    finally:
        sys.path.remove(str(other))


@pytest.mark.parametrize(
    ("root", "words"),
    [
        ("shp", ["the root 'shp'", "neither a folder or file", "did you mean", "shop"]),
        ("no/such", ["'no/such' does not exist", "looked at", "correct the path"]),
        ("", ["empty"]),
        (sys, ["'sys'", "without a file"]),
        (Path("missing"), ["'missing' does not exist"]),
    ],
)
def test_a_root_that_is_not_there(
    project: Path, root: str | Path | ModuleType, words: list[str]
) -> None:
    """Rule: a root that means nothing is refused at once, with its value and the remedy."""
    with pytest.raises(ConfigError) as caught:
        Scope([root], cwd=project)
    for word in words:
        assert word in str(caught.value)


def test_the_standard_library_is_not_ours(project: Path) -> None:
    """Rule: no root that merely contains the standard library opens it; itself as root does."""
    assert Scope([project]).judge(json.__file__, "json").reason == "part of the standard library"
    library = os.path.dirname(os.__file__)
    above = Scope([os.path.dirname(os.path.dirname(library))])
    assert above.judge(json.__file__).reason == "part of the standard library"
    assert Scope([json]).judge(json.__file__)


def test_installed_packages_are_not_ours(project: Path) -> None:
    """Rule: site-packages is closed, below the root or not, unless the root lies inside it."""
    file = project / ".venv/lib/python3/site-packages/dep/__init__.py"
    assert Scope([project]).judge(str(file)).reason == "an installed package (site-packages)"
    assert Scope([project / "shop"]).judge(str(file)).reason.startswith("an installed package")
    assert Scope([project, file.parent]).judge(str(file))
    assert Scope([file]).judge(str(file))
    real = os.path.join(sysconfig.get_path("purelib"), "pytest", "__init__.py")
    assert "installed package" in Scope([project]).judge(real).reason


def test_a_virtual_environment_below_the_root_is_not_ours(project: Path) -> None:
    """Rule: a folder with pyvenv.cfg between root and file closes it; a root inside opens it."""
    file = str(project / ".venv" / "tool.py")
    reason = Scope([project]).judge(file).reason
    assert reason == f"inside the virtual environment {project / '.venv'}"
    assert Scope([project / ".venv"]).judge(file)


def test_an_editable_install_inside_the_environment_is_ours(
    importable: Path, tmp_path: Path
) -> None:
    """Rule: sources that were installed editable stay open although an environment holds them."""
    source = importable / ".venv" / "src" / "mine"
    source.mkdir(parents=True)
    record = tmp_path / "found" / "mine-1.0.dist-info"
    record.mkdir(parents=True)
    (record / "METADATA").write_text("Metadata-Version: 2.1\nName: mine\nVersion: 1.0\n")
    data = {"url": source.as_uri(), "dir_info": {"editable": True}}
    (record / "direct_url.json").write_text(json.dumps(data))
    from hmr.track import scope as module

    sys.path.append(str(record.parent))
    module._editable_folders.cache_clear()
    try:
        assert Scope([importable]).judge(str(source / "core.py"))
        assert not Scope([importable]).judge(str(source.parent / "other.py"))
    finally:
        sys.path.remove(str(record.parent))
        module._editable_folders.cache_clear()


def test_hmr_itself_is_not_ours(project: Path) -> None:
    """Rule: hmr leaves its own code alone, unless it is given as a root."""
    from hmr import errors

    file = errors.__file__
    folder = os.path.dirname(file)
    for root in (project, os.path.dirname(folder)):
        assert Scope([root]).judge(file, "hmr.errors").reason == "part of hmr itself"
    assert Scope([folder]).judge(file, "hmr.errors")


@pytest.mark.parametrize(
    ("path", "module", "word"),
    [
        (None, "sys", "built into the interpreter"),
        (None, "made_up", "it has no file"),
        ("<frozen importlib._bootstrap>", "importlib._bootstrap", "not a file on disk"),
        ("<stdin>", "__main__", "not a file on disk"),
        ("shop/fast.cpython-313-x86_64-linux-gnu.so", "shop.fast", "an extension module"),
        ("shop/fast.pyd", "shop.fast", "HMR109"),
        ("shop/__pycache__/old.pyc", "shop.old", "bytecode without its source"),
        ("shop/page.html", None, "not a .py file"),
    ],
)
def test_what_is_not_source_has_its_own_reason(
    project: Path, path: str | None, module: str | None, word: str
) -> None:
    """Rule: each kind of module without Python source is refused for what it is."""
    verdict = Scope([project], cwd=project).judge(path, module)
    assert not verdict
    assert word in verdict.reason


def test_excluded_module_names(project: Path) -> None:
    """Rule: an excluded module takes its submodules with it, not its namesakes."""
    scope = Scope([project], ["shop.gen"])
    assert scope.judge(str(project / "shop/gen/rows.py"), "shop.gen.rows").reason == (
        "excluded by 'shop.gen'"
    )
    assert not scope.judge(str(project / "shop/gen/__init__.py"), "shop.gen")
    assert scope.judge(str(project / "shop/genre.py"), "shop.genre")
    assert scope.judge(str(project / "shop/state.py"), "shop.state")


def test_excluded_module_patterns(project: Path) -> None:
    """Rule: "a.b.*" means what is below a.b, not a.b itself; "*_pb2" means any such module."""
    scope = Scope([project], ["shop.gen.*", "*_pb2"])
    assert scope.judge(str(project / "shop/gen/__init__.py"), "shop.gen")
    assert not scope.judge(str(project / "shop/gen/rows.py"), "shop.gen.rows")
    assert not scope.judge(str(project / "shop/gen/deep/x.py"), "shop.gen.deep.x")
    assert not scope.judge(str(project / "shop/rows_pb2.py"), "shop.rows_pb2")


def test_an_excluded_name_is_known_by_its_path_too(importable: Path) -> None:
    """Rule: an excluded module is excluded as well when it runs as `__main__`, or by path."""
    scope = Scope([importable], ["shop.state"])
    assert not scope.judge(str(importable / "shop/state.py"), "__main__")
    assert not scope.judge(str(importable / "shop/state.py"))
    elsewhere = Scope([importable], ["shop.gen.*"])
    assert not elsewhere.judge(str(importable / "shop/gen/rows.py"))


def test_an_excluded_module_object(importable: Path) -> None:
    """Rule: a module object excludes itself, and a lone submodule not its neighbours."""
    import shop.state

    scope = Scope([importable], [shop.state])
    assert scope.judge(str(importable / "shop/state.py")).reason == "excluded by 'shop.state'"
    assert scope.judge(str(importable / "shop/gen/rows.py"))


@pytest.mark.parametrize(
    "entry",
    ["shop/gen", "shop/gen/", "shop/*/rows.py", "**/rows.py", "shop/**", "rows.py", "ro*.py"],
)
def test_excluded_paths_and_globs(project: Path, entry: str) -> None:
    """Rule: a path takes all below it; a star stays in its folder, two cross folders."""
    scope = Scope([project], [entry], cwd=project)
    verdict = scope.judge(str(project / "shop/gen/rows.py"), "shop.gen.rows")
    assert verdict.reason == f"excluded by {entry!r}"
    assert scope.judge(str(project / "app.py"), "app")


@pytest.mark.parametrize("entry", ["*/rows.py", "gen/", "shop/ge", "sh*/rows.py"])
def test_globs_do_not_reach_further_than_written(project: Path, entry: str) -> None:
    """Rule: a path with a slash counts from its folder, and one star crosses no slash."""
    assert Scope([project], [entry], cwd=project).judge(str(project / "shop/gen/rows.py"))


def test_folders_above_the_root_exclude_nothing(project: Path) -> None:
    """Rule: a bare name is looked for below the root only."""
    root = project / "my-app"
    root.mkdir()
    assert Scope([root], ["my-app"]).judge(str(root / "core.py"))


def test_exclusions_from_the_configuration(tmp_path: Path) -> None:
    """Rule: the file's paths count from its folder, even one whose name looks like a glob."""
    folder = tmp_path / "a[b]c"
    folder.mkdir()
    (folder / "pyproject.toml").write_text('[tool.hmr]\nexclude = ["gen/", "*_pb2.py"]\n')
    scope = Scope([folder], Config.nearest(folder).exclude, cwd="/")
    assert not scope.judge(str(folder / "gen" / "x.py"))
    assert not scope.judge(str(folder / "deep" / "x_pb2.py"))
    assert scope.judge(str(folder / "x.py"))


def test_exclusion_wins_over_an_explicit_root(project: Path) -> None:
    """Rule: what is excluded is never touched, even when it is a root."""
    file = project / "app.py"
    assert not Scope([file], [file]).judge(str(file))
    with pytest.raises(ConfigError, match="excludes nothing"):
        Scope([file], [""])


def test_symbolic_links(project: Path, tmp_path: Path) -> None:
    """Rule: files are compared by their real path; the verdict keeps the spelling asked for."""
    link = tmp_path / "link"
    link.symlink_to(project)
    spelled = str(link / "shop/state.py")
    assert Scope([project]).judge(spelled).path == spelled
    assert Scope([project]).judge(spelled)
    assert Scope([link]).judge(str(project / "shop/state.py"))
    assert not Scope([link], [project / "shop"]).judge(spelled)
    out = project / "borrowed"
    out.symlink_to(project / ".venv/lib/python3/site-packages/dep")
    assert "installed package" in Scope([project]).judge(str(out / "x.py")).reason
    outside = tmp_path / "sibling"
    outside.mkdir()
    (project / "sibling").symlink_to(outside)
    assert Scope([project]).judge(str(project / "sibling/x.py"))


def test_widened_leaves_the_first_scope_alone(project: Path, tmp_path: Path) -> None:
    """Rule: widening gives a new scope that holds both roots and both sets of exclusions."""
    other = tmp_path / "other"
    other.mkdir()
    narrow = Scope([project], ["shop.gen"])
    assert not narrow.judge(str(other / "x.py"))
    wide = narrow.widened(other, ["y.py"])
    assert wide.judge(str(other / "x.py"))
    assert not wide.judge(str(other / "y.py"))
    assert not wide.judge(str(project / "shop/gen/rows.py"), "shop.gen.rows")
    assert not narrow.judge(str(other / "x.py"))
    assert set(wide.roots) == {str(project), str(other)}


def test_explain_takes_a_path_or_a_name(importable: Path) -> None:
    """Rule: the user may ask in either way, loaded or not, and nothing is imported."""
    scope = Scope([importable], cwd=importable)
    assert scope.explain("shop.gen.rows").path == str(importable / "shop/gen/rows.py")
    assert scope.explain("shop.gen.rows")
    assert scope.explain("app.py")
    assert scope.explain(importable / "app.py")
    assert scope.explain("json").reason == "part of the standard library"
    assert scope.explain("sys").reason == "built into the interpreter"
    assert "no such module" in scope.explain("no_such_thing").reason
    assert "shop" not in sys.modules


def test_a_file_is_judged_once(project: Path) -> None:
    """Rule: the same question gets the same answer object."""
    scope = Scope([project])
    path = str(project / "app.py")
    assert scope.judge(path, "app") is scope.judge(path, "app")


def test_judging_imports_nothing(project: Path) -> None:
    """Rule: the import hook asks, so an answer that imports would ask again before it is there."""
    program = """
import sys
from hmr.track.scope import Scope
scope = Scope(exclude=["shop.gen", "*.txt"])
before = set(sys.modules)
for path in [sys.argv[1], sys.executable, __import__("os").__file__, "/x/site-packages/a.py"]:
    scope.judge(path, "some.name")
    scope.judge(path)
print(sorted(set(sys.modules) - before))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(project / "shop" / "state.py")],
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert done.stdout == "[]\n"
