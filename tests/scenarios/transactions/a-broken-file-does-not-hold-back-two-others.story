Two files that need each other, saved one after the other, are live while a third one stays broken.
--- file broken.py
LIMIT = 1
--- file names.py
def word():
    return 1
--- file speaker.py
from names import word

def speak():
    return word()
--- hold
import broken, names, speaker
speak = speaker.speak
--- edit broken.py
LIMIT = (
--- expect
assert broken.LIMIT == 1
--- report
assert not report.ok
--- edit names.py
def term():
    return 2
--- expect
assert speak() == 1
--- report
assert not report.ok
--- edit speaker.py
from names import term

def speak():
    return term()
--- expect
assert speak() == 2
assert broken.LIMIT == 1
--- report
assert report.ok
assert [path.rpartition("/")[2] for path in report.waiting] == ["broken.py"]
