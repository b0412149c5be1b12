"""A little shop: customers fill baskets in threads, an information desk answers in asyncio."""
