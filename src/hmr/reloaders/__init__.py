"""The seed's API: `Reloader` and `reload`, proxies over live things on one shared session."""

from hmr.reloaders.doors import Reloader, reload

__all__ = ["Reloader", "reload"]
