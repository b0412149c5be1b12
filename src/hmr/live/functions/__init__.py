"""Functions that live on with new code; and values that take over what was made anew."""
