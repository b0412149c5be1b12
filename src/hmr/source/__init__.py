"""What the file says: text to a frozen SourceModule of statements, with their names and shapes."""

from hmr.source.incremental import reparse
from hmr.source.lasting import lasts
from hmr.source.module import SourceModule, Statement, StatementKind, parse

__all__ = ["SourceModule", "Statement", "StatementKind", "lasts", "parse", "reparse"]
