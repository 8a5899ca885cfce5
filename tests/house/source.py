"""The source as the house tests read it: files, and their syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def files(folder: str) -> tuple[Path, ...]:
    """Every Python file in a folder of the checkout, stubs left out."""
    return tuple(sorted((ROOT / folder).rglob("*.py")))


@cache
def tree(file: Path) -> ast.Module:
    """The file as a syntax tree."""
    return ast.parse(file.read_text("utf-8"), str(file))


def place(file: Path) -> str:
    """The file as people write it: from the root, with slashes."""
    return file.relative_to(ROOT).as_posix()


def imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything a module imports, wherever in it; `from a import b` gives a.b."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                yield node.lineno, "desktop"  # relative: inside the program
            else:
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
