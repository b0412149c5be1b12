A site's urls, includes, class-based views, middleware and commands follow, seen by a test client.
needs: django
tags: cold
--- file shop/__init__.py
--- file shop/urls.py
from django.urls import path
from shop import views

app_name = "shop"
urlpatterns = [
    path("tea/", views.tea, name="tea"),
    path("list/", views.Goods.as_view(), name="list"),
]
--- file shop/views.py
from django.http import HttpResponse
from django.views import View

def tea(request):
    return HttpResponse("tea")

class Goods(View):
    word = "goods"
    def get(self, request):
        return HttpResponse(self.word)
--- file shop/middle.py
def stamp(get_response):
    def middleware(request):
        answer = get_response(request)
        answer["x-stamp"] = "1"
        return answer
    return middleware
--- file site_urls.py
from django.http import HttpResponse
from django.urls import include, path

def lost(request, exception):
    return HttpResponse("lost", status=404)

handler404 = "site_urls.lost"
urlpatterns = [path("shop/", include("shop.urls"))]
--- hold
import django
from django.conf import settings
if not settings.configured:
    settings.configure(
        ROOT_URLCONF="pages", ALLOWED_HOSTS=["*"], SECRET_KEY="story",
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    )
    django.setup()
from django.test import Client
from django.test.utils import override_settings
from django.urls import clear_url_caches, reverse
import site_urls, shop.urls, shop.views, shop.middle
over = override_settings(ROOT_URLCONF="site_urls", MIDDLEWARE=["shop.middle.stamp"], ALLOWED_HOSTS=["*"])
def ask(path):
    with override_settings(ROOT_URLCONF="site_urls", MIDDLEWARE=["shop.middle.stamp"], ALLOWED_HOSTS=["*"]):
        answer = client.get(path)
    return answer.content.decode() if answer.status_code == 200 else answer.status_code
client = Client()
ask("/shop/tea/")
ask("/shop/list/")
def link(name):
    with override_settings(ROOT_URLCONF="site_urls"):
        return reverse(name)
link("shop:tea")
--- replace shop/views.py
-     return HttpResponse("tea")
+     return HttpResponse("Tea")
...
-     word = "goods"
+     word = "Goods"
--- expect
assert ask("/shop/tea/") == "Tea"
assert ask("/shop/list/") == "Goods"
--- replace shop/urls.py
-     path("tea/", views.tea, name="tea"),
+     path("hot/", views.tea, name="tea"),
--- expect
assert ask("/shop/hot/") == "Tea"
assert ask("/shop/tea/") == 404
assert link("shop:tea") == "/shop/hot/"
--- replace shop/views.py
- class Goods(View):
+ def milk(request):
+     return HttpResponse("milk")
+
+ class Goods(View):
--- replace shop/urls.py
-     path("hot/", views.tea, name="tea"),
+     path("hot/", views.tea, name="tea"),
+     path("milk/", views.milk, name="milk"),
--- expect
assert ask("/shop/milk/") == "milk"
--- replace site_urls.py
- urlpatterns = [path("shop/", include("shop.urls"))]
+ urlpatterns = [path("store/", include("shop.urls"))]
--- expect
assert ask("/store/milk/") == "milk"
assert ask("/shop/milk/") == 404
assert link("shop:milk") == "/store/milk/"
--- replace shop/urls.py
-     path("milk/", views.milk, name="milk"),
+
--- replace shop/views.py
- def milk(request):
-     return HttpResponse("milk")
-
+
--- expect
assert ask("/store/milk/") == 404
--- report
assert report.ok
assert report.stale == ()
