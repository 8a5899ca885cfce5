"""The documents (as pickle on stdin) through our own maker; run by our own Python: by_us.py FOLDER COUNT."""

import pickle
import sys

from tests.bench.beside import stopwatch


def main(count: int) -> None:
    """Tells what it cost."""
    documents = pickle.load(sys.stdin.buffer)
    watch = stopwatch.Watch()
    from desktop.documents.maker import PdfMaker

    maker = PdfMaker()
    stopwatch.tell(watch, lambda number: maker.portfolio(documents[number]), count)


if __name__ == "__main__":
    main(int(sys.argv[2]))
