"""Compare what work costs: how much more for four times as much, whatever the machine is."""

import gc
import time
from collections.abc import Callable

TIMES = 3
# Four times as much is four times the work; sixteen times where each piece is compared with all others.
LINEAR = 9
# Below this many seconds it is not the work that is measured.
LEAST = 0.005


def cost(work: Callable[[], object]) -> float:
    """Give the least CPU, in seconds, that doing something takes of a few times."""
    return min(once(work) for _ in range(TIMES))


def once(work: Callable[[], object]) -> float:
    """Give the CPU, in seconds, of doing something once, without that of tidying up after others."""
    gc.collect()
    begun = time.process_time()
    work()
    return time.process_time() - begun


def is_linear(work: Callable[[int], object], size: int) -> bool:
    """Tell whether four times the size is about four times the work."""
    return cost(lambda: work(4 * size)) < LINEAR * max(LEAST, cost(lambda: work(size)))
