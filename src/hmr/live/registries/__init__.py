"""Collections that statements fill: nothing in them twice, and all in the order of a start."""
