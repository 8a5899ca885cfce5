from collections.abc import Callable

class NSNotificationCenter:
    def addObserverForName_object_queue_usingBlock_(
        self, name: str, object: object, queue: object, block: Callable[[object], None], /
    ) -> object: ...
    def removeObserver_(self, observer: object, /) -> None: ...

class NSDistributedNotificationCenter(NSNotificationCenter):
    @staticmethod
    def defaultCenter() -> NSDistributedNotificationCenter: ...
