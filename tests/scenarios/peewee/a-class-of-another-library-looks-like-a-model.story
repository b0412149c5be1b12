A class beside the models that has a `_meta` too, as Django's have, is none of theirs.
needs: peewee
--- file shelf.py
import peewee

class Options:
    def __init__(self, name):
        self.name = name

class Kind(type):
    def __new__(mcs, name, bases, space):
        return super().__new__(mcs, name, bases, {**space, "_meta": Options(name)})

class Book(metaclass=Kind):
    pages = 1
--- hold
import shelf
Book = shelf.Book
--- replace shelf.py
-     pages = 1
+     pages = 2
--- expect
assert shelf.Book is Book
assert Book.pages == 2
assert Book._meta.name == "Book"
