"""`python -m desktop` and the command `werkverhaal`."""

import sys

from desktop.cli import main as run


def main() -> int:
    """Runs the command line."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
