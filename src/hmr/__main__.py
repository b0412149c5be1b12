"""The command line's door: the script `hmr` and `python -m hmr` both come in here."""

from __future__ import annotations


def main() -> None:
    """Run the command that `sys.argv` holds, then give the interpreter its exit status."""
    from hmr.cli import main as command_line  # importing this module costs nothing

    command_line()


if __name__ == "__main__":
    main()
