"""Small: files of at most 300 lines, functions of 40, classes of 20 methods, medians far below (HOUSE, style 13)."""

import ast
import statistics
from collections.abc import Iterator

from tests.house import source

FILE_LINES, FILE_MEDIAN = 300, 90
FUNCTION_LINES, FUNCTION_MEDIAN = 40, 8
CLASS_METHODS = 20

type_of_function = (ast.FunctionDef, ast.AsyncFunctionDef)


def too_big(code: str, place: str) -> list[str]:
    """What in this source is over a cap."""
    lines = len(code.splitlines())
    module = ast.parse(code)
    return [
        *([f"{place} has {lines} lines"] if lines > FILE_LINES else []),
        *(f"{place}: {name}() has {size} lines" for name, size in _functions(module) if size > FUNCTION_LINES),
        *(f"{place}: {name} has {count} methods" for name, count in _classes(module) if count > CLASS_METHODS),
    ]


def _functions(module: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module):
        if isinstance(node, type_of_function):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def _classes(module: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module):
        if isinstance(node, ast.ClassDef):
            yield node.name, sum(isinstance(part, type_of_function) for part in node.body)


def test_nothing_outgrows_its_cap() -> None:
    files = [file for folder in ("desktop", "tests", "build") for file in source.files(folder)]
    found = [big for file in files for big in too_big(file.read_text("utf-8"), source.place(file))]
    assert not found, "\n".join(found)


def test_most_files_are_far_smaller() -> None:
    sizes = [len(file.read_text("utf-8").splitlines()) for file in source.files("desktop")]
    assert statistics.median(sizes) <= FILE_MEDIAN


def test_most_functions_are_far_smaller() -> None:
    sizes = [size for file in source.files("desktop") for _, size in _functions(source.tree(file))]
    assert statistics.median(sizes) <= FUNCTION_MEDIAN


def test_a_long_file_is_noticed() -> None:
    assert too_big("a = 1\n" * 300, "a.py") == []
    assert too_big("a = 1\n" * 301, "a.py") == ["a.py has 301 lines"]


def test_a_long_function_is_noticed() -> None:
    body = "    a = 1\n"
    assert too_big("def f():\n" + body * 39, "a.py") == []
    assert too_big("class C:\n  async def f(self):\n" + body * 40, "a.py") == ["a.py: f() has 41 lines"]


def test_a_class_of_many_methods_is_noticed() -> None:
    methods = [f"  def m{n}(self): ...\n" for n in range(21)]
    assert too_big("class C:\n" + "".join(methods[:20]), "a.py") == []
    assert too_big("class C:\n" + "".join(methods), "a.py") == ["a.py: C has 21 methods"]
