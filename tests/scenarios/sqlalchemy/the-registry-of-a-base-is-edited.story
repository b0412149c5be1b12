A declarative base takes another registry, other metadata or another map of types, and so do its classes.
needs: sqlalchemy
tags: cold
--- file models.py
from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, registry

SIZE = 4

def made(size):
    return registry(metadata=MetaData(), type_annotation_map={str: String(size)})

shared = made(4)

class Shared(DeclarativeBase):
    registry = shared

class Hero(Shared):
    __tablename__ = "hero"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]

class Own(DeclarativeBase):
    type_annotation_map = {str: String(SIZE)}

class Town(Own):
    __tablename__ = "town"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]

META = MetaData()

class Named(DeclarativeBase):
    metadata = META

class Road(Named):
    __tablename__ = "road"
    id: Mapped[int] = mapped_column(primary_key=True)
--- hold
import models
--- replace models.py
- SIZE = 4
+ SIZE = 5
...
- shared = made(4)
+ shared = made(5)
--- expect
assert models.Shared.metadata is models.shared.metadata
assert models.Shared.registry is models.shared
assert list(models.shared.metadata.tables) == ["hero"]
assert models.Hero.__table__.c.name.type.length == 5
assert models.Town.__table__.c.name.type.length == 5
assert list(models.Own.metadata.tables) == ["town"]
assert models.Own.metadata is models.Own.registry.metadata
--- report
assert report.ok
--- replace models.py
- META = MetaData()
+ META = MetaData(schema="map")
--- expect
assert models.Named.metadata is models.META is models.Named.registry.metadata
assert list(models.META.tables) == ["map.road"]
assert models.Road.__table__.schema == "map"
--- report
assert report.ok
--- replace models.py
- class Named(DeclarativeBase):
-     metadata = META
+ class Named(DeclarativeBase):
+     pass
--- expect
assert models.Named.metadata is not models.META
assert models.Named.metadata is models.Named.registry.metadata
assert list(models.Named.metadata.tables) == ["road"]
assert not models.META.tables
--- report
assert report.ok
