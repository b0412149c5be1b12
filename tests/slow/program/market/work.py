"""What the workers do."""

import traceback


def step(x):
    # spot: step
    return x + 1
    # end


def fail():
    raise LookupError("wanted")


def line_of_failure():
    try:
        fail()
    except LookupError as error:
        entry = traceback.extract_tb(error.__traceback__)[-1]
        return [entry.lineno, entry.line]
    return None
