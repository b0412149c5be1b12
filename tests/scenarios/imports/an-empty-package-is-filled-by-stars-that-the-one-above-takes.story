A package that was empty takes names by stars, and the one above takes them from it, in one save.
tags: cold
--- file shop/__init__.py
from .client import Client
from .carriers.post import Post
--- file shop/client.py
import os
from .carriers.post import Post
class Client:
    carrier = Post
--- file shop/carriers/__init__.py
--- file shop/carriers/base.py
class Carrier:
    pass
--- file shop/carriers/post.py
import sys
from .base import Carrier
class Post:
    price = 1
--- hold
import shop
from shop import Client, Post
post = Post()
--- edit shop/__init__.py
from .client import *
from .carriers import *
__all__ = ["Client", "Post"]
--- edit shop/client.py
import os
from .carriers.post import Post
__all__ = ["Client"]
class Client:
    carrier = Post
--- edit shop/carriers/__init__.py
from .post import *
__all__ = ["Post"]
--- edit shop/carriers/post.py
import sys
from .base import Carrier
__all__ = ["Post"]
class Post:
    price = 2
--- expect
import shop.carriers, shop.client
assert post.price == 2 and shop.Post is Post is shop.carriers.Post
assert not hasattr(shop.carriers, "Carrier") and not hasattr(shop, "os")
assert shop.Client.carrier is shop.Post
