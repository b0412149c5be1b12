A default argument, or a decorator, that reads an attribute of a class under a name that was chosen for it follows the attribute.
tags: cold
--- file kinds.py
class Slow:
    speed = 1

class Fast(Slow):
    gears = 5

Chosen = Fast if Slow.speed > 3 else Slow
--- file car.py
from kinds import Chosen

def noted(speed):
    def decorate(function):
        function.speed = speed
        return function
    return decorate

class Car(Chosen):
    def drive(self, speed=Chosen.speed):
        return speed

@noted(Chosen.speed)
def ride(speed=Chosen.speed):
    return speed

TOP = ride() * 2
--- hold
import car
from car import Car, ride
mine = Car()
--- replace kinds.py
-     speed = 1
+     speed = 2
--- expect
assert (mine.drive(), ride(), car.TOP) == (2, 2, 4)
assert ride.speed == 2
--- report
assert report.ok
assert report.stale == ()
