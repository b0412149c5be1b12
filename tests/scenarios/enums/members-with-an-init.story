Members whose `__init__` unpacks their value take new attributes in place.
tags: cold
--- file planets.py
from enum import Enum

class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
--- hold
import planets
earth = planets.Planet.EARTH
--- edit planets.py
from enum import Enum

class Planet(Enum):
    EARTH = (5.9, 6.4, "blue")
    MARS = (0.6, 3.3, "red")

    def __init__(self, mass, radius, color):
        self.mass = mass
        self.radius = radius
        self.color = color
--- expect
assert planets.Planet.EARTH is earth
assert (earth.radius, earth.color) == (6.4, "blue")
