"""Where a window's process begins. Apart, so that the supervisor can name it without loading Qt."""

from multiprocessing.connection import Connection


def window(pipe: Connection) -> None:
    """A process for one window; its orders come through the pipe."""
    from desktop.child import main

    main(pipe)
