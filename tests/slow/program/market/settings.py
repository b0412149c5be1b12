"""Constants that other modules use."""

# spot: rate
RATE = 1
# end
NAME = "market"
