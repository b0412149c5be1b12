"""A table that a function builds at import."""

from . import prices


def build():
    x = prices.LOWEST
    # spot: build
    return {"total": x + 1}
    # end


TABLE = build()
