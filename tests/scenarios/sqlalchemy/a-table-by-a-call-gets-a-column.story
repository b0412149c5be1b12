A `Table` made by a call is defined anew with its column, and no error.
needs: sqlalchemy
tags: cold
--- file tables.py
from sqlalchemy import Column, Integer, MetaData, Table

metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True))
--- hold
import tables
metadata = tables.metadata
--- replace tables.py
- users = Table("users", metadata, Column("id", Integer, primary_key=True))
+ users = Table("users", metadata, Column("id", Integer, primary_key=True), Column("n", Integer))
--- expect
assert tables.metadata is metadata
assert list(metadata.tables) == ["users"]
assert [c.name for c in tables.users.columns] == ["id", "n"]
assert metadata.tables["users"] is tables.users
