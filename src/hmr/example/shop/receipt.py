"""What is printed on paper."""

from shop import settings


def headline() -> str:
    """Give the first line of every receipt."""
    return "Welcome"


def amount(value: float) -> str:
    """Give an amount of money as people read it."""
    return f"{value:.2f} {settings.CURRENCY}"
