"""A market: goods, fees, workers, and a server that answers questions about them."""
