"""The pack of SQLAlchemy: a mapped class is mapped anew in place, its table defined once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any

from hmr.pack import ClassChange, Entry, Pack, Revision

_ORM = "sqlalchemy.orm"
_OWN = ("__mapper__", "__table__", "_sa_class_manager")
_MISSING: Any = object()


class SqlalchemyPack(Pack):
    """Takes a class out of its registry before its statement maps it again."""

    awakened_by = "sqlalchemy"
    needs = ("sqlalchemy:MetaData",)
    bodies = False

    def __init__(self) -> None:
        self._before: dict[int, _Mapped] = {}
        self._bases: dict[int, _Base] = {}

    def begin(self, revision: Revision) -> None:
        """Know of no class that is taken out yet."""
        self._before.clear()
        self._bases.clear()

    def end(self, revision: Revision) -> None:
        """Let go of the old mappings."""
        self._before.clear()

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the mapped classes, and the tables that were made by a call."""
        mapped = set()
        orm: Any = sys.modules.get(_ORM)  # who only makes tables has no need for it
        registries = revision.instances(orm.registry) if orm is not None else ()
        for mapper in [mapper for each in registries for mapper in each.mappers]:
            if vars(mapper.class_).get("__mapper__") is mapper:
                mapped.add(id(mapper.local_table))
                own = vars(mapper.class_).get("__table__") is not None
                metadata = getattr(mapper.local_table, "metadata", None) if own else None
                yield Entry(
                    f"mapped class {mapper.class_.__name__}",
                    (mapper.class_,),
                    partial(_Mapped.take_out_whole, mapper.class_),
                    key=("mapper", id(mapper)),
                    place=None if metadata is None else metadata.tables,
                    item=getattr(mapper.local_table, "key", None),
                    asked=(mapper.registry, mapper.registry.metadata, metadata),
                )
        for metadata in revision.instances(sys.modules["sqlalchemy"].MetaData):
            for table in list(metadata.tables.values()):
                if id(table) not in mapped:
                    yield Entry(
                        f"table {table.name}",
                        (table,),
                        partial(_take_out, table),
                        (metadata,),
                        place=metadata.tables,
                        item=table.key,
                    )

    def initializes(self, cls: type) -> bool:
        """The metaclass of `declarative_base` maps a class in its ``__init__``, nowhere else."""
        orm: Any = sys.modules.get(_ORM)
        meta = type(cls)
        return orm is not None and (
            issubclass(meta, orm.DeclarativeMeta) and meta.__new__ is type.__new__
        )

    def class_opens(self, revision: Revision, change: ClassChange) -> None:
        """Take a mapped class out of its registry, its mapping with it."""
        cls = change.cls
        found = self._before.get(id(cls)) or _Mapped.of(cls)
        if _is_base(cls):
            self._bases[id(cls)] = _Base(cls)
            for name, value in self._bases[id(cls)].given.items():
                revision.undo(partial(type.__setattr__, cls, name, value))
                type.__delattr__(cls, name)
        if found is None:
            return
        own = type(cls).__init__ is not type.__init__ and not self.initializes(cls)
        if own and not _is_sqlmodel(cls):
            raise TypeError(
                f"{cls.__qualname__} cannot be mapped anew: its metaclass {type(cls).__name__}"
                " makes a class and maps it in one go; take the edit back, or restart"
            )
        self._before[id(cls)] = found
        revision.undo(found.restore)
        found.take_out()

    def rebuild(self, revision: Revision) -> None:
        """Configure the new mappings: an instance from before does not ask for it."""
        for found in self._before.values():
            if found.mapper.configured:
                found.registry.configure(cascade=True)

    def class_remade(self, revision: Revision, change: ClassChange) -> None:
        """Have instances, foreign keys and relationships go to the new mapping."""
        cls: type[Any] = change.cls
        base = self._bases.pop(id(cls), None)
        if base is not None:
            base.settle(revision, change.gone)
        found = self._before.get(id(cls))
        if found is not None and change.new is not None and _is_sqlmodel(cls):
            _map_here(cls, change.new)
        manager = vars(cls).get("_sa_class_manager")
        if found is None or manager is None:
            return
        for instance in revision.instances(cls):
            state = vars(instance).get("_sa_instance_state")
            if state is not None and state.manager is found.manager:
                revision.put(state, "manager", manager)
        mapper = vars(cls)["__mapper__"]
        mapper.dispatch._update(found.mapper.dispatch, only_propagate=False)
        manager.dispatch._update(found.manager.dispatch, only_propagate=False)
        for undo in (*found.keys_follow(), *found.relations_follow()):
            revision.undo(undo)


class _Base:
    """What the hook of `DeclarativeBase` gave a class: a registry, and metadata.

    It would find them, and refuse a body that says how they are to be made. So they go before the
    class runs again; those that it has made then give way to the ones that all its classes are in.
    """

    def __init__(self, cls: Any) -> None:
        self._cls = cls
        space = vars(cls)
        self._registry = space["_sa_registry"]
        self._metadata = space.get("metadata")
        names = ["registry"] if space.get("registry") is self._registry else []
        if self._metadata is not None and self._metadata is self._registry.metadata:
            names.append("metadata")
        self.given = {name: space[name] for name in names}

    def settle(self, revision: Revision, gone: Collection[str]) -> None:
        """Have the class go on with its registry, and its metadata, if the new ones are nobody's.

        Parameters:
            revision: where it is noted.
            gone: the members that the body has given it before, and does not any more.
        """
        cls, space = self._cls, vars(self._cls)
        registry, metadata = space.get("_sa_registry"), space.get("metadata")
        if registry is None or "metadata" not in self.given or metadata is None:
            return
        # (The class and the registry have it, the variable, and the call that counts.)
        own = metadata is not self._metadata and sys.getrefcount(metadata) <= 4
        if own and "metadata" not in gone and _made_alike(metadata, self._metadata):
            revision.put(cls, "metadata", self._metadata)
            revision.put(registry, "metadata", self._metadata)
        own = registry is not self._registry and sys.getrefcount(registry) <= 4
        if own and "registry" not in gone:
            for name in ("metadata", "type_annotation_map", "constructor"):
                revision.put(self._registry, name, getattr(registry, name))
            revision.put(cls, "registry", self._registry)
            revision.put(cls, "_sa_registry", self._registry)


class _Mapped:
    """How a class was mapped: what SQLAlchemy has written into it and its registry."""

    def __init__(self, cls: Any) -> None:
        space = vars(cls)
        self.cls = cls
        self.mapper = space["__mapper__"]
        self.manager = space["_sa_class_manager"]
        self.registry = self.mapper.registry
        self.table = space.get("__table__")
        attribute: Any = sys.modules[_ORM].attributes.QueryableAttribute
        self.written = {
            name: value
            for name, value in space.items()
            if name in _OWN or name in self.manager.originals or isinstance(value, attribute)
        }
        self.columns = list(self._columns_in_base_table())
        self.originals = {
            name: value
            for name, value in self.manager.originals.items()
            if type(value).__module__ == "builtins"
        }

    @classmethod
    def of(cls, mapped: type) -> _Mapped | None:
        return cls(mapped) if "__mapper__" in vars(mapped) else None

    @classmethod
    def take_out_whole(cls, mapped: type) -> Callable[[], object]:
        """Take out a class whose statement is gone; a class without a mapping stays as it is."""
        found = cls.of(mapped)
        if found is None:
            return lambda: None
        found._leave()
        return found._enter

    def _columns_in_base_table(self) -> Iterator[Any]:
        """Give the columns that a class without a table of its own has put into its base's."""
        base = self.mapper.inherits
        if base is not None and self.mapper.local_table is base.local_table:
            for key, found in self.mapper._props.items():
                if key not in base._props:
                    yield from getattr(found, "columns", ())

    def take_out(self) -> None:
        """Unmap the class, and leave its mapping as it is, for a rollback."""
        for name in self.written:
            if name in vars(self.cls):
                type.__delattr__(self.cls, name)
            if callable(self.originals.get(name)):
                type.__setattr__(self.cls, name, self.originals[name])
        self._leave()

    def restore(self) -> None:
        """Have the class mapped as it was before."""
        now = _Mapped.of(self.cls)
        if now is not None and now.mapper is not self.mapper:
            now._leave()
            for name in now.written:
                type.__delattr__(self.cls, name)
        for name, value in self.written.items():
            type.__setattr__(self.cls, name, value)
        self._enter()

    def _leave(self) -> None:
        self.registry._dispose_cls(self.cls)
        self.registry._managers.pop(self.manager, None)
        if self._owns_table():
            self.table.metadata.remove(self.table)
        for column in self.columns:
            if self.mapper.local_table._columns.contains_column(column):
                self.mapper.local_table._columns.remove(column)
        if self.mapper.inherits is not None:
            heirs = self.mapper.inherits._inheriting_mappers
            kept = [mapper for mapper in heirs if mapper is not self.mapper]
            self.mapper.inherits._inheriting_mappers = type(heirs)(kept)
            polymorphic = self.mapper.polymorphic_map
            if polymorphic.get(self.mapper.polymorphic_identity) is self.mapper:
                del polymorphic[self.mapper.polymorphic_identity]

    def _enter(self) -> None:
        classes: Any = sys.modules[_ORM].clsregistry
        self.registry._dispose_cls(self.cls)
        classes._add_class(self.cls.__name__, self.cls, self.registry._class_registry)
        self.registry._managers[self.manager] = True
        if self._owns_table():
            _put_in(self.table)
        for column in self.columns:
            if not self.mapper.local_table._columns.contains_column(column):
                self.mapper.local_table._columns.add(column)
        parent = self.mapper.inherits
        if parent is not None and self.mapper not in list(parent._inheriting_mappers):
            parent._inheriting_mappers.append(self.mapper)
            self.mapper.polymorphic_map[self.mapper.polymorphic_identity] = self.mapper

    def _owns_table(self) -> bool:
        return self.table is not None and hasattr(self.table, "metadata")

    def keys_follow(self) -> Iterator[Callable[[], object]]:
        """Let the foreign keys of other tables find their column in the new table."""
        if not self._owns_table():
            return
        for table in list(self.table.metadata.tables.values()):
            for key in table.foreign_keys:
                column = vars(key).get("column")
                if column is not None and column.table is self.table:
                    yield partial(vars(key).__setitem__, "column", column)
                    del vars(key)["column"]

    def relations_follow(self) -> Iterator[Callable[[], object]]:
        """Have the relationships of other classes set up anew, when they are next used."""
        for manager in list(self.registry._managers):
            mapper = vars(manager).get("mapper")
            if mapper is None or mapper.class_ is self.cls:
                continue
            for key, relation in list(mapper._props.items()):
                space = getattr(relation, "__dict__", {})  # that of a column has slots
                if space.get("mapper") is self.mapper:
                    yield from _begin_anew(self.registry, mapper, manager, key, relation)


def _is_base(cls: type) -> bool:
    orm: Any = sys.modules.get(_ORM)
    if orm is None or "_sa_registry" not in vars(cls):
        return False
    return any(base in (orm.DeclarativeBase, orm.DeclarativeBaseNoMeta) for base in cls.__bases__)


def _made_alike(new: Any, old: Any) -> bool:
    """Whether metadata was made as that before: what is in it by now does not count."""
    names = ("schema", "naming_convention", "info")
    empty = not new.tables and type(new) is type(old)
    return empty and all(getattr(new, name) == getattr(old, name) for name in names)


def _is_sqlmodel(cls: type) -> bool:
    main = sys.modules.get("sqlmodel.main")
    return main is not None and issubclass(cls, main.SQLModel)


def _map_here(cls: Any, new: type) -> None:
    """Map a live class of SQLModel, which has taken over what its metaclass made and mapped."""
    main: Any = sys.modules["sqlmodel.main"]
    made = _Mapped.of(new)
    if made is None:  # it is no table any more
        return
    made._leave()
    for name in made.written:
        if name in vars(cls):
            type.__delattr__(cls, name)
    for name, field in main.get_model_fields(cls).items():
        type.__setattr__(cls, name, main.get_column_from_field(field))
    type(cls).__init__(cls, cls.__name__, cls.__bases__, dict(vars(cls)))


def _begin_anew(
    registry: Any, mapper: Any, manager: Any, key: str, relation: Any
) -> Iterator[Callable[[], object]]:
    space, attribute = vars(relation), manager[key]
    yield partial(_refill, space, dict(space))
    yield partial(setattr, attribute, "impl", attribute.impl)
    yield partial(setattr, mapper, "configured", mapper.configured)
    for name in ("mapper", "entity", "_dependency_processor"):
        space.pop(name, None)
    fresh = [type(found)(found.name, found.argument, None) for found in relation._init_args]
    if fresh[-1].name == "back_populates":
        fresh[-1] = relation._init_args[-1]
    relation._init_args = type(relation._init_args)(*fresh)
    relation.local_remote_pairs = None  # else it would insist on those of the old table
    relation._reverse_property = set()
    relation._configure_started = relation._configure_finished = False
    attribute.impl = None
    mapper.configured = False
    registry._flag_new_mapper(mapper)


def _refill(space: dict[str, Any], content: dict[str, Any]) -> None:
    space.clear()
    space.update(content)


def _take_out(table: Any) -> Callable[[], object]:
    table.metadata.remove(table)
    return partial(_put_in, table)


def _put_in(table: Any) -> None:
    table.metadata._add_table(table.name, table.schema, table)
