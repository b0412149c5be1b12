"""The process as it is: looked at without asking it, and written to so that it can be undone."""
