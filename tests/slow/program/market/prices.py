"""Constants computed from constants."""

from .settings import RATE

# spot: price
PRICE = RATE * 2 + 1
# end
LOWEST = min(PRICE, 1_000_000)
