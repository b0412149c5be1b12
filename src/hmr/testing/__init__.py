"""Tests for programs that are edited while they run: write, edit, revise, assert on the report."""

from __future__ import annotations

from hmr.testing.asserts import assert_live, assert_not_live, assert_nothing_ran
from hmr.testing.imports import importable
from hmr.testing.packs import assert_reversible
from hmr.testing.project import Project

__all__ = [
    "Project",
    "assert_live",
    "assert_not_live",
    "assert_nothing_ran",
    "assert_reversible",
    "importable",
]
