"""The till: a thread that serves one customer after the other, and counts them."""

import itertools
import threading
import time

from shop import settings
from shop.customers import BASKETS

served = 0
takings = 0.0


def open_till() -> None:
    """Begin to serve."""
    threading.Thread(target=_serve, name="till", daemon=True).start()


def _serve() -> None:
    for basket in itertools.cycle(BASKETS):
        serve_one(basket)
        time.sleep(settings.SECONDS_PER_CUSTOMER)


def serve_one(basket) -> None:
    """Take a customer's money; the basket stays full, for the shop is only an example."""
    global served, takings
    served += 1
    takings += basket.total()
