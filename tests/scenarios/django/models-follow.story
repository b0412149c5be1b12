A model stays one model: methods, fields and options follow, in the registry and for instances.
needs: django
imported: after
--- file shelf/__init__.py
--- file shelf/base.py
from django.db import models

class Dated(models.Model):
    year = models.IntegerField(default=1)

    class Meta:
        abstract = True
--- file shelf/models.py
from django.db import models
from shelf.base import Dated

class Author(models.Model):
    name = models.CharField(max_length=20)

class Book(Dated):
    title = models.CharField(max_length=20)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")

    def shout(self):
        return self.title + "!"

class Novel(Book):
    genre = models.CharField(max_length=20, default="none")
--- hold
import django
from django.conf import settings
if not settings.configured:
    settings.configure(
        ROOT_URLCONF="pages", ALLOWED_HOSTS=["*"], SECRET_KEY="story",
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    )
    django.setup()
from django.apps import apps
apps.all_models.pop("shelf", None)  # those of an earlier telling
apps.set_installed_apps(["shelf"])
from django.db import connection
from shelf import models
Author, Book, Novel = models.Author, models.Book, models.Novel
def tables():
    with connection.schema_editor() as editor:
        for model in (Novel, Book, Author):
            if model._meta.db_table in connection.introspection.table_names():
                editor.delete_model(model)
        for model in (Author, Book, Novel):
            editor.create_model(model)
tables()
ann = Author.objects.create(name="ann")
book = Book.objects.create(title="tea", author=ann)
novel = Novel.objects.create(title="dune", author=ann)
query = Book.objects.filter(author__name="ann")
def fields(model):
    return [field.name for field in model._meta.get_fields()]
def sound():
    assert (models.Author, models.Book, models.Novel) == (Author, Book, Novel)
    assert list(apps.get_app_config("shelf").get_models()) == [Author, Book, Novel]
    assert Author._meta.get_field("books").related_model is Book
    assert Book._meta.get_field("author").related_model is Author
    assert Novel._meta.get_field("book_ptr").related_model is Book
    assert list(Novel._meta.parents) == [Book]
    for model in (Author, Book, Novel):
        assert model._meta.model is model and model.objects.model is model, model
        for field in model._meta.fields:
            assert field.model in (model, Book), (field, field.model)
        assert model.DoesNotExist.__qualname__.startswith(model.__name__)
    got = Author.objects.get(name="ann")
    assert [type(b) for b in got.books.order_by("id")] == [Book, Book]
    assert got.books.first().author == got
    assert Novel.objects.get(author__books__title="dune").author == got
    assert Book.objects.get(title="dune").novel == Novel.objects.get()
    try:
        Book.objects.get(title="none")
    except Book.DoesNotExist:
        pass
sound()
--- replace shelf/models.py
-         return self.title + "!"
+         return self.title + "!!"
--- expect
assert book.shout() == "tea!!"
sound()
--- replace shelf/models.py
-     title = models.CharField(max_length=20)
+     title = models.CharField(max_length=20)
+     pages = models.IntegerField(default=3)
--- expect
assert "pages" in fields(Book) and "pages" in fields(Novel)
assert fields(Author).count("books") == 1
tables()
ann.save(force_insert=True)
Book.objects.create(title="tea", author=ann)
Novel.objects.create(title="dune", author=ann, pages=5)
sound()
assert Novel.objects.get(pages=5).pages == 5
--- replace shelf/models.py
-     name = models.CharField(max_length=20)
+     name = models.CharField(max_length=20)
+     age = models.IntegerField(default=30)
+ 
+     class Meta:
+         ordering = ["-age"]
--- expect
tables()
ann = Author.objects.create(name="ann")
Author.objects.create(name="bob", age=40)
assert [a.name for a in Author.objects.all()] == ["bob", "ann"]
Book.objects.create(title="tea", author=ann)
Novel.objects.create(title="dune", author=ann, pages=5)
sound()
--- replace shelf/base.py
-     year = models.IntegerField(default=1)
+     year = models.IntegerField(default=2)
+     month = models.IntegerField(default=1)
--- expect
tables()
ann = Author.objects.create(name="ann")
Book.objects.create(title="tea", author=ann)
Novel.objects.create(title="dune", author=ann, pages=5)
assert Book.objects.get(month=1, title="tea").year == 2
sound()
--- replace shelf/models.py
-     genre = models.CharField(max_length=20, default="none")
+     kind = models.CharField(max_length=20, default="none")
--- expect
assert "genre" not in fields(Novel) and not hasattr(Novel, "genre")
tables()
ann = Author.objects.create(name="ann")
Book.objects.create(title="tea", author=ann)
Novel.objects.create(title="dune", author=ann, pages=5)
assert Novel.objects.get(kind="none").pages == 5
sound()
--- replace shelf/models.py
- class Novel(Book):
-     kind = models.CharField(max_length=20, default="none")
+ 
--- expect
assert list(apps.get_app_config("shelf").get_models()) == [Author, Book]
assert "novel" not in fields(Book) and not hasattr(Book, "novel")
--- replace shelf/models.py
- class Book(Dated):
+ class Shop(models.Model):
+     books = models.ManyToManyField("Book", related_name="shops")
+ 
+ class Book(Dated):
--- expect
assert "shops" in fields(Book)
--- replace shelf/models.py
-     pages = models.IntegerField(default=3)
+     pages = models.IntegerField(default=4)
+     broken = models.ForeignKey(no_such_name, models.CASCADE)
--- expect
assert Book(title="x").pages == 3 and apps.get_model("shelf", "Book") is Book
assert set(apps.get_app_config("shelf").get_models()) == {Author, Book, models.Shop}
assert "shops" in fields(Book) and "books" in fields(Author)
--- report
assert not report.ok
