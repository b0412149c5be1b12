"""Worker threads that take jobs from a queue for ever."""

import queue
import threading

from . import state, work

QUEUE = queue.SimpleQueue()


def loop():
    while True:
        x, done = QUEUE.get()
        try:
            done(work.step(x))
        except Exception as error:
            done(repr(error))
        state.JOBS.append(x)


def start():
    for number in range(3):
        threading.Thread(target=loop, name=f"worker {number}", daemon=True).start()
