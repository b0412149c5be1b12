"""The modules that a session knows: what their live code was made from, and its lines."""
