"""What the owner decides."""

TAX = 0.07
CURRENCY = "EUR"
SECONDS_PER_CUSTOMER = 0.001
