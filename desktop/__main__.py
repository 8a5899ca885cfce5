"""`python -m desktop` and the command `werkverhaal`."""

import sys


def main() -> int:
    """Runs the command line, or is one of the windows' processes of a packaged app."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    from desktop.cli import main as run  # a window's process that comes by here needs none of it

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
