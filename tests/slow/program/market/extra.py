"""Functions that come and go."""


# spot: extra
def extra_0():
    return 1


# end
