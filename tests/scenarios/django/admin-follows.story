A model has one admin page: its class edited, its options, its model, the call that registers it.
needs: django
imported: after
--- file till/__init__.py
--- file till/models.py
from django.db import models

class Coin(models.Model):
    worth = models.IntegerField(default=1)

    class Meta:
        app_label = "till"

class Note(models.Model):
    worth = models.IntegerField(default=1)

    class Meta:
        app_label = "till"
--- file till/pages.py
from django.contrib import admin
from till.models import Coin, Note

@admin.register(Coin)
class CoinAdmin(admin.ModelAdmin):
    list_display = ["worth"]

admin.site.register(Note)
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
apps.all_models.pop("till", None)  # those of an earlier telling
apps.set_installed_apps(["django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "till"])
from django.contrib import admin
admin.site._registry.clear()
from till import models, pages
def registered():
    pages = admin.site._registry.items()
    return {m.__name__: type(page) for m, page in pages if m.__module__ == "till.models"}
def page(model):
    return admin.site._registry[model]
assert list(registered()) == ["Coin", "Note"]
--- replace till/pages.py
-     list_display = ["worth"]
+     list_display = ["id", "worth"]
--- expect
assert page(models.Coin).list_display == ["id", "worth"]
assert list(registered()) == ["Coin", "Note"]
--- replace till/models.py
- class Coin(models.Model):
-     worth = models.IntegerField(default=1)
+ class Coin(models.Model):
+     worth = models.IntegerField(default=1)
+     metal = models.IntegerField(default=1)
...
- class Note(models.Model):
-     worth = models.IntegerField(default=1)
+ class Note(models.Model):
+     worth = models.IntegerField(default=1)
+     color = models.IntegerField(default=1)
--- expect
assert registered() == {"Coin": pages.CoinAdmin, "Note": admin.ModelAdmin}
assert page(models.Note).model is models.Note
assert page(models.Coin).opts is models.Coin._meta
--- replace till/pages.py
- @admin.register(Coin)
- class CoinAdmin(admin.ModelAdmin):
+ @admin.register(Coin, Note)
+ class CoinAdmin(admin.ModelAdmin):
...
- admin.site.register(Note)
+ 
--- expect
assert registered() == {"Coin": pages.CoinAdmin, "Note": pages.CoinAdmin}
--- replace till/pages.py
- @admin.register(Coin, Note)
- class CoinAdmin(admin.ModelAdmin):
-     list_display = ["id", "worth"]
+ 
--- expect
assert registered() == {}
