"""Commands by name."""

COMMANDS = {}


def command(name):
    def register(function):
        assert name not in COMMANDS, f"{name} was registered twice"
        COMMANDS[name] = function
        return function

    return register
