"""What the names of a random program can be, and how each is used as a number."""

NUMBER = 0
CALLABLE = 1
CLASS = 2
TABLE = 3
MAKER = 4
DECORATOR = 5
FACTORY = 6
REGISTRY = 7
REGISTER = 8
NAMED = 9
LATE = 10
INSTANCE = 11
DISPATCHER = 12
ENUM = 13
FINAL = 14
ROUTES = 15

VALUES = {
    -1: "1",  # a thing of which nothing is asked
    NUMBER: "{}",
    CALLABLE: "({0}(2) if callable({0}) else 3)",
    CLASS: "len({}.__name__)",
    TABLE: "len({})",
    MAKER: "{}(1)(2)",
    DECORATOR: "{}(lambda word: len(word))('a')",
    FACTORY: "{}(3)(lambda word: len(word))('a')",
    REGISTRY: "len({}.entries)",
    REGISTER: "len({}.__name__)",
    LATE: "len({}.__name__)",
    NAMED: "len({}._fields)",
    INSTANCE: "{}.told()",
    DISPATCHER: "{}(2)",
    ENUM: "len({})",
    FINAL: "len({}.__name__)",
    ROUTES: "len({}.rows)",
}
"""How a number is made of a name, by the name's kind."""

DECORATORS = {
    DECORATOR: "@{}",
    FACTORY: "@{}(4)",
    REGISTRY: "@{}.add",
    REGISTER: "@{}",
    ROUTES: "@{}.add()",
}

EMPTY = {NUMBER: "{} = 0", CALLABLE: "def {}(x, y=1): return 0"}
"""What stands in the other branch of a condition."""
