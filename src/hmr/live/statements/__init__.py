"""A statement that runs again: what it meets, what it sets, and what it had made before."""
