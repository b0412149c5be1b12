"""Closures that are handed out, and generators."""


def adder(number):
    def add(x):
        x += number
        # spot: closure
        return x + 1
        # end

    return add


def numbers(x):
    for _ in range(3):
        # spot: generator
        yield x + 1
        # end
