"""Decorators, with and without arguments."""

import functools


def counted(function):
    @functools.wraps(function)
    def wrapper(x):
        x = function(x)
        # spot: wrapper
        return x + 1
        # end

    return wrapper


def adding(number):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(x):
            return function(x) + number

        return wrapper

    return decorate


def plain(function):
    return function
