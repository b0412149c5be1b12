"""The packs of the standard library's tables: what a call has put into one goes with the call.

Only what a program has put there is listed, and not what takes the place of the library's own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from os.path import isfile
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo, keyed, listed


def _named(
    table: dict[Any, Any], name: Any, what: str, texts: tuple[str, ...], *by: object
) -> Entry:
    """Give the entry of a table whose order says nothing: of a name that its statement spells."""
    entry = keyed(table, name, f"{what} {name}")
    return replace(entry, about=(), place=None, by=by, texts=texts)


class CsvPack(Pack):
    """Lists the dialects, which csv has by their names."""

    awakened_by = "csv"
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List them; each call makes another object of its own."""
        csv: Any = sys.modules[self.awakened_by]
        for name in set(csv.list_dialects()) - {"excel", "excel-tab", "unix"}:
            dialect = csv.get_dialect(name)

            def take_out(name: str = name, dialect: object = dialect) -> Undo:
                csv.unregister_dialect(name)
                return partial(csv.register_dialect, name, dialect)

            key, by = (name, id(dialect)), (csv.register_dialect,)
            yield Entry(f"dialect {name}", (), take_out, key=key, by=by, texts=(name,))


class ShutilPack(Pack):
    """Lists the formats of archives."""

    awakened_by = "shutil"
    needs = ("shutil:_ARCHIVE_FORMATS", "shutil:_UNPACK_FORMATS")
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List those that are packed, and those that are unpacked, by their names."""
        shutil: Any = sys.modules[self.awakened_by]
        for table, of, by in (
            (shutil._ARCHIVE_FORMATS, 0, shutil.register_archive_format),
            (shutil._UNPACK_FORMATS, 1, shutil.register_unpack_format),
        ):
            for name, item in list(table.items()):
                if getattr(item[of], "__module__", None) != "shutil":
                    yield _named(table, name, "format", (name,), by)


class MimetypesPack(Pack):
    """Lists the types of files by their endings."""

    awakened_by = "mimetypes"
    needs = ("mimetypes:MimeTypes", "mimetypes:knownfiles", "mimetypes:_db")
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the endings that have another type than the system says, and those of each type."""
        mimetypes: Any = sys.modules[self.awakened_by]
        if mimetypes._db is None:  # nobody has asked for it
            return
        own = _types_of_the_system()
        for strict in (True, False):
            types, inverse = mimetypes._db.types_map[strict], mimetypes._db.types_map_inv[strict]
            for ending, kind in list(types.items()):
                if own.types_map[strict].get(ending) == kind:
                    continue
                spelt = (ending, kind)
                if ending not in own.types_map[strict]:
                    yield _named(types, ending, "type of", spelt, mimetypes.add_type)
                for endings in (inverse.get(kind, []),):
                    yield replace(
                        listed(endings, ending, f"ending of {kind}"),
                        about=(),
                        key=(id(endings), ending),
                        place=None,
                        by=(mimetypes.add_type,),
                        texts=spelt,
                    )


@cache
def _types_of_the_system() -> Any:
    mimetypes: Any = sys.modules["mimetypes"]
    return mimetypes.MimeTypes(tuple(filter(isfile, mimetypes.knownfiles)))


class ElementTreePack(Pack):
    """Lists the prefixes that namespaces have where they are written."""

    awakened_by = "xml.etree.ElementTree"
    needs = ("xml.etree.ElementTree:_namespace_map",)
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List them, by their addresses."""
        tree: Any = sys.modules[self.awakened_by]
        own = ("xml", "html", "rdf", "wsdl", "xs", "xsi", "dc")
        for address, prefix in list(tree._namespace_map.items()):
            if prefix not in own:
                texts = (prefix, address)
                yield _named(
                    tree._namespace_map, address, "prefix of", texts, tree.register_namespace
                )


class WarningsPack(Pack):
    """Lists the filters of warnings."""

    awakened_by = "warnings"
    needs = ("warnings:filters", "warnings:_filters_mutated")
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List those that a statement may spell: what is done, and with which messages."""
        warnings: Any = sys.modules[self.awakened_by]
        by = (warnings.filterwarnings, warnings.simplefilter)
        for item in list(warnings.filters):
            action, message, category, module, _line = item
            said = [getattr(each, "pattern", each) for each in (message, module)]
            known = category.__name__ if category is not Warning else None
            texts = tuple(text for text in (action, *said, known) if isinstance(text, str))
            entry = listed(warnings.filters, item, f"filter of {category.__name__}")
            yield replace(
                entry,
                about=(),
                backwards=True,
                by=by,
                texts=texts,
                take_out=partial(_without_filter, warnings, entry),
            )

    def rebuild(self, revision: Revision) -> None:
        """Have what was decided by the filters forgotten: they may be in another order."""
        warnings: Any = sys.modules[self.awakened_by]
        if any(entry.place is warnings.filters for entry in revision.taken_out):
            warnings._filters_mutated()


def _without_filter(warnings: Any, entry: Entry) -> Undo:
    put_back = entry.take_out()
    warnings._filters_mutated()

    def undo() -> None:
        put_back()
        warnings._filters_mutated()

    return undo
