"""A function that is renamed together with its use elsewhere."""


# spot: name
def word_0():
    return 1


# end
