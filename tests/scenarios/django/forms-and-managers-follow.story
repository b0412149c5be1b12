Forms and formsets of Django follow their fields and their models.
needs: django
tags: cold
--- file forms.py
from django import forms

class Base(forms.Form):
    name = forms.CharField(max_length=5)

class Order(Base):
    count = forms.IntegerField(initial=1)
    def clean_count(self):
        return self.cleaned_data["count"] * 2
--- hold
import django
from django.conf import settings
if not settings.configured:
    settings.configure(
        ROOT_URLCONF="pages", ALLOWED_HOSTS=["*"], SECRET_KEY="story",
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    )
    django.setup()
import forms
from forms import Order
def clean(**data):
    form = Order(data)
    form.is_valid()
    return dict(form.errors) or form.cleaned_data
clean(name="tea", count="2")
--- replace forms.py
-         return self.cleaned_data["count"] * 2
+         return self.cleaned_data["count"] * 3
--- expect
assert clean(name="tea", count="2") == {"name": "tea", "count": 6}
--- replace forms.py
-     count = forms.IntegerField(initial=1)
+     count = forms.IntegerField(initial=1, max_value=5)
+     size = forms.IntegerField(required=False)
--- expect
assert "count" in clean(name="tea", count="9")
assert list(Order().fields) == ["name", "count", "size"]
--- replace forms.py
-     name = forms.CharField(max_length=5)
+     name = forms.CharField(max_length=2)
--- expect
assert "name" in clean(name="tea", count="1")
assert forms.Order is Order
--- replace forms.py
-     size = forms.IntegerField(required=False)
+
--- expect
assert list(Order().fields) == ["name", "count"]
