Views, URL patterns and template tags follow their edits.
needs: django
tags: cold
--- file pages.py
from django.http import HttpResponse
from django.urls import path

def home(request):
    return HttpResponse("home")

urlpatterns = [path("home/", home)]
--- file marks.py
from django.template import Library

register = Library()

@register.filter
def loud(text):
    return text + "!"

@register.filter
def low(text):
    return text + "."
--- hold
import django
from django.conf import settings
if not settings.configured:
    settings.configure(
        ROOT_URLCONF="pages", ALLOWED_HOSTS=["*"], SECRET_KEY="story",
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    )
    django.setup()
from django.urls import clear_url_caches
clear_url_caches()
from django.test import RequestFactory
from django.core.handlers.base import BaseHandler
import marks, pages
def get(path):
    handler = BaseHandler()
    handler.load_middleware()
    answer = handler.get_response(RequestFactory().get(path))
    return answer.content.decode() if answer.status_code == 200 else answer.status_code
get("/home/")
--- replace pages.py
-     return HttpResponse("home")
+     return HttpResponse("at home")
--- expect
assert get("/home/") == "at home"
--- replace pages.py
- urlpatterns = [path("home/", home)]
+ urlpatterns = [path("start/", home)]
--- expect
assert get("/start/") == "at home"
assert get("/home/") == 404
--- replace marks.py
- @register.filter
- def loud(text):
-     return text + "!"
+ @register.filter("louder")
+ def loud(text):
+     return text + "!!"
...
- @register.filter
- def low(text):
-     return text + "."
+ 
--- expect
assert list(marks.register.filters) == ["louder"]
assert marks.register.filters["louder"]("a") == "a!!"
