"""What making documents cost a process: nothing but Python's own, so that every environment can run it."""

import json
import resource
import sys
import time
from collections.abc import Callable


class Watch:
    """Both clocks, in milliseconds since it was made: on the wall, and of the processor with all its threads."""

    def __init__(self) -> None:
        self._begun = time.perf_counter(), time.process_time()

    def told(self) -> tuple[float, float]:
        """The two."""
        return (time.perf_counter() - self._begun[0]) * 1000, (time.process_time() - self._begun[1]) * 1000


def tell(watch: Watch, make: Callable[[int], bytes], count: int) -> None:
    """Makes so many documents and prints, as JSON, what the first and each of the others cost."""
    made = make(0)
    first, others = watch.told(), []
    for number in range(1, count):
        each = Watch()
        made = make(number)
        others.append(each.told())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"first": first, "others": others, "peak_mb": peak, "bytes": len(made)}))
