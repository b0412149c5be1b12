"""A site of Django in a process of its own: what its module of settings binds is what it goes by.

No story, for Django takes settings in once in a process.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

pytest.importorskip("django")

SETTINGS = """
PAGE = 3
DATE_FORMAT = "Y"
INSTALLED_APPS = []
"""
VIEWS = """
from django.conf import settings
from django.urls import path, register_converter

class Digits:
    regex = "[0-9]{4}"
    def to_python(self, text):
        return int(text)
    def to_url(self, number):
        return str(number)

register_converter(Digits, "digits")
SIZE = settings.PAGE * 2

def size():
    return settings.PAGE

def show(request, number):
    return number

ROUTE = path("item/<digits:number>/", show)
"""
RUN = """
import os, sys
from pathlib import Path

sys.path.insert(0, "")
sys.dont_write_bytecode = True
os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"
from hmr.session import Session

if sys.argv[1] == "before":
    import site_views
session = Session(os.getcwd(), watch=False)
import site_views
from django.conf import settings

first = settings.DATE_FORMAT

def edit(name, old, new):
    path = Path(name)
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    report = session.revise()
    assert report.ok, report
    return [(item.code, item.target) for item in report.stale]

def fits(url):
    return site_views.ROUTE.resolve(url) is not None

assert first == "Y" and fits("item/1234/")
assert edit("site_settings.py", "PAGE = 3", "PAGE = 4") == []
assert (site_views.SIZE, site_views.size(), settings.PAGE) == (8, 4, 4)
assert edit("site_settings.py", 'DATE_FORMAT = "Y"', "") == []
assert settings.DATE_FORMAT == "N j, Y"
assert edit("site_settings.py", "PAGE = 4", "PAGE = 4\\nMORE = 1") == []
assert settings.MORE == 1
assert edit("site_views.py", "{4}", "{2}") == []
assert fits("item/12/") and not fits("item/1234/")
other = 'register_converter(Digits, "pair")'
assert edit("site_views.py", 'register_converter(Digits, "digits")', other) == []
assert edit("site_views.py", "<digits:number>", "<pair:number>") == []
assert fits("item/12/")
said = edit("site_settings.py", "INSTALLED_APPS = []", "INSTALLED_APPS = ['shop']")
assert said == [("HMR112", "site_settings:INSTALLED_APPS")], said
assert settings.INSTALLED_APPS == ["shop"]
Path("site_settings.py").write_text("PAGE = 9\\nraise OSError")
assert not session.revise().ok
assert (settings.PAGE, site_views.SIZE) == (4, 8)
"""


@pytest.mark.parametrize("imported", ["before", "after"])
def test_settings_and_converters_follow(tmp_path: Path, imported: str) -> None:
    for name, text in {"site_settings.py": SETTINGS, "site_views.py": VIEWS}.items():
        (tmp_path / name).write_text(dedent(text).lstrip())
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", RUN, imported],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
