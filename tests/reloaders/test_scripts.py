"""A reloader in a script that runs by itself: what it watches, joins, and leaves when it ends."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path


def run_script(folder: Path, source: str, module: str = "script") -> str:
    """Run a program that uses the facade, as a script or by `-m`; give what it printed."""
    script = folder / (module.replace(".", "/") + ".py")
    script.write_text(textwrap.dedent(source))
    how = ["-m", module] if "." in module else [str(script)]
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", *how],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def test_a_script_decorates_its_own_functions(tmp_path: Path) -> None:
    """In a program run by plain python, a loop that calls a decorated function sees edits."""
    out = run_script(
        tmp_path,
        """
        import pathlib
        from hmr import Reloader
        @Reloader
        def do_something(a, b):
            return a + b  # edit here
        @Reloader
        class SomeThing:
            def do_stuff(self):
                return "one"
        if __name__ == "__main__":
            me, thing = pathlib.Path(__file__), SomeThing()
            text = me.read_text()
            print(do_something(1, 2), thing.do_stuff())
            text = text.replace("a + b", "a * b", 1).replace('"one"', '"two"', 1)
            me.write_text(text)
            print(Reloader.reload(do_something).ok)
            print(do_something(1, 2), thing.do_stuff())
            Reloader.stop(do_something)
            Reloader.stop(SomeThing)
        """,
    )
    assert out.split() == ["3", "one", "True", "2", "two"]


def test_the_facade_and_a_quiet_exit(tmp_path: Path) -> None:
    """`from hmr import Reloader` is all; a program that never stops its proxy ends all the same."""
    (tmp_path / "dev.py").write_text("def run():\n    return 1\n")
    out = run_script(
        tmp_path,
        """
        import pathlib, dev, hmr
        dev = hmr.reload(dev)
        print(dev.run())
        pathlib.Path(dev.__file__).write_text("def run():\\n    return 2\\n")
        print(dev.run(), isinstance(dev, hmr.Reloader))
        """,
    )
    assert out.split() == ["1", "2", "True"]


def test_a_running_session_is_joined(tmp_path: Path) -> None:
    """Under `hmr.start` or `hmr run` an edited statement runs once, and `stop` ends nothing."""
    (tmp_path / "dev.py").write_text("import runs\nruns.SEEN.append(1)\ndef run():\n    return 1\n")
    (tmp_path / "runs.py").write_text("SEEN = []\n")
    out = run_script(
        tmp_path,
        """
        import pathlib, dev, hmr, runs
        with hmr.start(".", watch=False) as session:
            proxy = hmr.reload(dev)
            text = pathlib.Path(dev.__file__).read_text()
            text = text.replace("append(1)", "append(2)").replace("return 1", "return 2")
            pathlib.Path(dev.__file__).write_text(text)
            print(proxy.run(), runs.SEEN, session.status().watching)
            proxy.stop()
            pathlib.Path(dev.__file__).write_text(text.replace("return 2", "return 3"))
            print(session.revise().ok, dev.run())
        pathlib.Path(dev.__file__).write_text(text.replace("return 2", "return 4"))
        print(proxy.reload().ok, dev.run(), runs.SEEN)
        """,
    )
    assert out.splitlines() == ["2 [2] True", "True 3", "True 4 [2]"]


def test_a_module_run_by_name_brings_its_package(tmp_path: Path) -> None:
    """`python -m tool.app`: what `__main__` defines and the package around it are live."""
    (tmp_path / "tool").mkdir()
    (tmp_path / "tool" / "__init__.py").write_text("")
    (tmp_path / "tool" / "part.py").write_text("def part():\n    return 1\n")
    out = run_script(
        tmp_path,
        """
        import pathlib
        from hmr import Reloader
        from tool import part
        def whole():
            return part.part() * 10 + 0
        if __name__ == "__main__":
            proxy = Reloader(whole)
            print(proxy())
            for file, old, new in [(__file__, "* 10", "* 20"), (part.__file__, "1", "2")]:
                path = pathlib.Path(file)
                path.write_text(path.read_text().replace(old, new, 1))
            print(proxy.reload().ok, proxy(), whole())
        """,
        "tool.app",
    )
    assert out.split() == ["10", "True", "40", "40"]
