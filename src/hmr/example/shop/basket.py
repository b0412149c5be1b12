"""A basket, and what is in it."""

from dataclasses import dataclass, field

from shop import catalogue


@dataclass
class Basket:
    """What one customer carries around."""

    owner: str
    items: list[str] = field(default_factory=list)

    def total(self) -> float:
        """Give the price of everything in the basket."""
        return round(sum(catalogue.GROSS[item] for item in self.items), 2)
