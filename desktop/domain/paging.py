"""Many things in pages as equal as can be."""

from collections.abc import Sequence
from itertools import groupby

from desktop.domain.form import Choice


def equal_parts(count: int, per_page: int) -> tuple[range, ...]:
    """`count` places in parts of at most `per_page`, as equal as can be; one empty part for none."""
    parts = max(1, -(-count // per_page))
    size, larger = divmod(count, parts)
    starts = [part * size + min(part, larger) for part in range(parts + 1)]
    return tuple(range(starts[part], starts[part + 1]) for part in range(parts))


def paged(cards: Sequence[Choice], per_page: int) -> tuple[tuple[Choice, ...], ...]:
    """Cards in pages as equal as can be; cards of one group never share a page with another group's."""
    pages: list[tuple[Choice, ...]] = []
    for _, members in groupby(cards, key=lambda card: card.group):
        some = tuple(members)
        pages.extend(tuple(some[place] for place in part) for part in equal_parts(len(some), per_page))
    return tuple(pages) or ((),)
