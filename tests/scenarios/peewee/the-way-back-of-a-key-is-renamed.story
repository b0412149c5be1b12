The model that a key leads to has the way back under the name that the key gives it now, and under no other.
needs: peewee
tags: cold
--- file models.py
import peewee

db = peewee.SqliteDatabase(":memory:")


class User(peewee.Model):
    name = peewee.CharField()

    class Meta:
        database = db


class Tweet(peewee.Model):
    user = peewee.ForeignKeyField(User, backref="tweets")

    class Meta:
        database = db
--- hold
import models
User = models.User
--- replace models.py
-     user = peewee.ForeignKeyField(User, backref="tweets")
+     user = peewee.ForeignKeyField(User, backref="notes")
--- expect
assert hasattr(User, "notes") and not hasattr(User, "tweets")
assert [key.backref for key in User._meta.backrefs] == ["notes"]
--- report
assert report.ok and report.stale == ()
--- replace models.py
-     user = peewee.ForeignKeyField(User, backref="notes")
+     text = peewee.TextField()
--- expect
assert not hasattr(User, "notes") and not User._meta.backrefs
--- report
assert report.ok and report.stale == ()
