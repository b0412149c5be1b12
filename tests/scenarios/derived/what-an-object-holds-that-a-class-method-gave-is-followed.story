A class method gives the only object of its class, and functions register there: they are in it once, under their new topics.
tags: cold
--- file shop/__init__.py
--- file shop/bus.py
class Bus:
    _only = None

    def __init__(self):
        self.topics = {}

    @classmethod
    def get(cls):
        if cls._only is None:
            cls._only = cls()
        return cls._only

    def on(self, topic):
        def enter(function):
            self.topics.setdefault(topic, []).append(function)
            return function

        return enter
--- file shop/jobs.py
from shop.bus import Bus

bus = Bus.get()

@bus.on("tea")
def brew():
    return "brew"

@bus.on("milk")
def pour():
    return "pour"
--- file shop/main.py
from shop import jobs
from shop.bus import Bus

TOPICS = {topic: [each() for each in found] for topic, found in Bus.get().topics.items()}
--- hold
import shop.jobs
import shop.main
--- replace shop/jobs.py
- @bus.on("milk")
+ @bus.on("tea")
--- expect
assert shop.main.TOPICS == {"tea": ["brew", "pour"]}
assert shop.jobs.bus.topics == {"tea": [shop.jobs.brew, shop.jobs.pour]}
--- replace shop/jobs.py
-     return "brew"
+     return "brewed"
--- expect
assert shop.main.TOPICS == {"tea": ["brewed", "pour"]}
--- replace shop/bus.py
-             self.topics.setdefault(topic, []).append(function)
+             self.topics.setdefault(topic.upper(), []).append(function)
--- expect
assert shop.main.TOPICS == {"TEA": ["brewed", "pour"]}
assert shop.jobs.bus.topics == {"TEA": [shop.jobs.brew, shop.jobs.pour]}
