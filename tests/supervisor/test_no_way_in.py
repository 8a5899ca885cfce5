"""The shipped program has no argument, variable or module that lets anything press for a person (DECISIONS 18)."""

import ast
import inspect
from collections.abc import Iterator

import pytest

from desktop import cli
from desktop.supervisor import spawned
from tests.house import source

OPTIONS = {"--help", "--version", "--demo", "--language", "--text-scale", "--theme", "-h"}
COMMANDS = {"doctor", "tour", "forms"}  # of these only the tour presses, on a vault of its own in memory
VARIABLES = {
    "WERKVERHAAL_DATA",  # where the vault lies
    "LOCALAPPDATA",
    "XDG_DATA_HOME",
    "DISPLAY",  # whether there is a screen
    "WAYLAND_DISPLAY",
    "QT_QPA_PLATFORM",
    "XDG_SESSION_ID",  # whose locking is listened to
}
PRESSING = ("PySide6.QtTest", "desktop.tour")
ON_THE_WAY = ("__main__", "cli", "supervisor", "child", "app", "ui", "storage", "speech", "documents", "flows", "watch")


def test_options_are_these() -> None:
    options = {name for action in cli._parser()._actions for name in action.option_strings}
    commands = {name for action in cli._parser()._actions for name in action.choices or () if not action.option_strings}
    assert options == OPTIONS
    assert commands == COMMANDS


def read_variables(module: ast.Module) -> Iterator[str]:
    """What a module reads of the environment: os.environ[...], .get(...), os.getenv(...); "?" when that is computed."""
    for node in ast.walk(module):
        key: ast.expr | None = None
        match node:
            case ast.Subscript(value=ast.Attribute(attr="environ"), slice=key, ctx=ast.Load()):
                pass
            case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="environ")), args=[key, *_]):
                pass
            case ast.Call(func=ast.Attribute(attr="getenv" | "qEnvironmentVariable"), args=[key, *_]):
                pass
        if key is not None:
            yield key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else "?"


def test_variables_are_these() -> None:
    found = {
        (source.place(file), name)
        for file in source.files("desktop")
        for name in read_variables(source.tree(file))
        if name not in VARIABLES
    }
    assert found <= {("desktop/cli.py", "?")}, "one place looks through three names in a row, which are listed above"
    names = ast.literal_eval(ast.unparse(_names_of_displays()))
    assert set(names) <= VARIABLES


def _names_of_displays() -> ast.expr:
    module = ast.parse(inspect.getsource(cli._has_display))
    return next(node.value for node in ast.walk(module) if isinstance(node, ast.Assign))


@pytest.mark.parametrize(
    "code", ["os.environ['X']", "os.environ.get('X', 1)", "os.getenv('X')", "environment = os.environ.get(name)"]
)
def test_variable_is_noticed(code: str) -> None:
    assert list(read_variables(ast.parse(code))) in (["X"], ["?"])


def test_nothing_on_the_way_to_a_window_knows_the_hand() -> None:
    found = [
        f"{source.place(file)}:{line} imports {name}"
        for file in source.files("desktop")
        if source.place(file).removeprefix("desktop/").removesuffix(".py").partition("/")[0] in ON_THE_WAY
        for line, name in source.imported(source.tree(file))
        if name.startswith(PRESSING) and not (source.place(file) == "desktop/cli.py" and name.startswith(PRESSING[1]))
    ]
    assert found == []


def test_process_of_the_program_is_made_without_anybody_inside() -> None:
    """Only tests give the window's process something to do with its window."""
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(spawned))) if isinstance(node, ast.Call)]
    assert [ast.unparse(call) for call in calls] == ["main(pipe)"]
    users = [source.place(file) for file in source.files("desktop") if "desktop.child" in file.read_text("utf-8")]
    assert set(users) <= {
        "desktop/flows/messages.py",
        "desktop/supervisor/__init__.py",
        "desktop/supervisor/second.py",
        "desktop/supervisor/spawned.py",
    }
