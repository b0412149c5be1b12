An object under a key or in an attribute that is made anew while somebody holds the old one is named, as one with a name is.
--- file shop.py
class Page:
    def __init__(self, title):
        self.title = title


class Site:
    pass


TITLE = "home"
PAGES = {}
SITE = Site()
PAGES["home"] = Page(TITLE)
PAGES["alone"] = Page(TITLE)
SITE.first = Page(TITLE)
SITE.last = Page(TITLE)
PAGES["sizes"] = [1, 2]
--- file views.py
import shop

SHOWN = [shop.PAGES["home"].title, shop.SITE.first]
--- hold
import shop, views
class Server:
    pass
server = Server()
server.page, server.first = shop.PAGES["home"], [shop.SITE.first]
server.sizes = shop.PAGES["sizes"]
server.sizes.append(3)
--- replace shop.py
- PAGES["home"] = Page(TITLE)
- PAGES["alone"] = Page(TITLE)
- SITE.first = Page(TITLE)
- SITE.last = Page(TITLE)
- PAGES["sizes"] = [1, 2]
+ PAGES["home"] = Page(TITLE + "!")
+ PAGES["alone"] = Page(TITLE + "!")
+ SITE.first = Page(TITLE + "!")
+ SITE.last = Page(TITLE + "!")
+ PAGES["sizes"] = [1, 2, 4]
--- expect
assert shop.PAGES["home"].title == shop.SITE.last.title == "home!"
assert views.SHOWN[0] == "home!" and views.SHOWN[1] is shop.SITE.first
assert shop.PAGES["sizes"] == [1, 2, 4] and server.page.title == "home"
--- report
assert [(item.code, item.target) for item in report.stale] == [
    ("HMR114", "shop:PAGES['home']"), ("HMR114", "shop:SITE.first"), ("HMR114", "shop:PAGES['sizes']"),
], report.stale
server.page = server.first = server.sizes = None
assert [item.code for item in session.status().stale if "PAGES['home']" in item.target] == []
--- replace shop.py
- TITLE = "home"
+ TITLE = "house"
--- expect
assert shop.PAGES["alone"].title == "house!" and views.SHOWN[0] == "house!"
--- report
assert report.ok and report.stale == ()
