What an assignment to several names has registered is taken out before it runs again, and no other's.
tags: cold
--- file grammar.py
INFIX = {}


def infix(text, power):
    def keep(function):
        INFIX[text] = (power, function)
        return function

    return keep


def binary(text, power):
    @infix(text, power)
    def join(one, other):
        return one + text + other

    return join


plus = binary("+", 10)
times, over = [binary(each, 20) for each in "*/"]
power = binary("^", 30)
--- hold
import grammar
from grammar import over, plus
def table(): return {text: (power, join("a", "b")) for text, (power, join) in grammar.INFIX.items()}
--- replace grammar.py
- times, over = [binary(each, 20) for each in "*/"]
+ times, over = [binary(each, 20) for each in "*%"]
--- expect
assert list(table().items()) == [("+", (10, "a+b")), ("*", (20, "a*b")), ("%", (20, "a%b")), ("^", (30, "a^b"))]
assert over is grammar.over is grammar.INFIX["%"][1]
--- replace grammar.py
- times, over = [binary(each, 20) for each in "*%"]
+ times, over, more = [binary(each, 25) for each in "*/%"]
--- expect
assert list(table()) == ["+", "*", "/", "%", "^"]
assert grammar.over is over and over("a", "b") == "a/b" and grammar.INFIX["/"] == (25, over)
--- replace grammar.py
- plus = binary("+", 10)
+ plus = binary("~", 10)
--- expect
assert list(table()) == ["~", "*", "/", "%", "^"] and plus("a", "b") == "a~b"
