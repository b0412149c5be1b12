What a filter or a test gave a template while that was compiled follows an edit, of what the filter uses too.
needs: jinja2
tags: cold
--- file shop.py
from jinja2 import DictLoader, Environment

import words

PAGES = {
    "home": '{{ "tea"|shout }} {{ "yes" if 4 is large else "no" }}',
    "plain": "{{ word|shout }}",
}
env = Environment(loader=DictLoader(PAGES))
env.filters["shout"] = words.shout
env.tests["large"] = words.large
TEXT = env.from_string('{{ "milk"|shout }}')
HOME = env.get_template("home")


def page(name, **more):
    return env.get_template(name).render(**more)


TITLE = env.from_string("{{ \"pot\"|shout }}").render()
--- file words.py
MARK = "!"


def loud(text):
    return text.upper()


def shout(text):
    return loud(text) + MARK


def large(number):
    return number > 3
--- hold
import shop, words
home, text = shop.HOME, shop.TEXT
shop.page("home"), shop.page("plain", word="pot")
def seen():
    return shop.page("home"), home.render(), text.render(), shop.TITLE, shop.page("plain", word="pot")
--- replace words.py
-     return loud(text) + MARK
+     return loud(text) + "?"
--- expect
assert seen() == ("TEA? yes", "TEA? yes", "MILK?", "POT?", "POT?"), seen()
assert shop.TEXT is text and shop.HOME is home
--- replace words.py
-     return text.upper()
+     return text.title()
--- expect
assert seen() == ("Tea? yes", "Tea? yes", "Milk?", "Pot?", "Pot?"), seen()
--- replace words.py
-     return number > 3
+     return number > 5
--- expect
assert seen() == ("Tea? no", "Tea? no", "Milk?", "Pot?", "Pot?"), seen()
--- replace words.py
-     return loud(text) + "?"
+     return loud(text) + MARK
--- expect
assert seen() == ("Tea! no", "Tea! no", "Milk!", "Pot!", "Pot!"), seen()
--- replace words.py
- MARK = "!"
+ MARK = "."
--- expect
assert seen() == ("Tea. no", "Tea. no", "Milk.", "Pot.", "Pot."), seen()
--- report
assert report.ok and report.stale == ()
