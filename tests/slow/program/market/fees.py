"""A function whose whole definition is edited, with decorators, and a decorated one."""

import functools

from .decorators import adding, counted, plain

USED = [functools, adding, plain]


# spot: fee
def fee(x):
    return x + 1


# end


@counted
def greet(x):
    # spot: greet
    return x + 1
    # end
