"""Caches: the standard library's, and one by hand."""

import functools

CACHE = {}
MISSES = []


@functools.lru_cache
def cached(x):
    # spot: cached
    return x + 1
    # end


def by_hand(key):
    if key not in CACHE:
        MISSES.append(key)
        CACHE[key] = len(MISSES)
    return CACHE[key]
