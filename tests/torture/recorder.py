"""Records what a program really does to a folder: strace writes its system calls down, and they become a trace."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop.storage.cipher import SETTINGS
from tests.torture.disk import Event, Mark, Name, Sync, SyncNames, Trace, Truncate, Unname, Write

ROOT = Path(__file__).resolve().parents[2]
STDOUT = 1
RENAMED = "renamed"  # the mark where a folder that is followed gets its other name
_FOLDER = -1  # what an open handle on the folder itself stands for
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
# Calls that are followed, and those that could write past us: the place of the argument that says what they touch.
_FOLLOWED = ("open", "openat", "close", "write", "pwrite64", "lseek", "ftruncate", "fsync", "fdatasync")
_NAMING = ("rename", "renameat", "renameat2", "unlink", "unlinkat")
_UNKNOWN = {
    "creat": 0, "openat2": 1, "truncate": 0, "writev": 0, "pwritev": 0, "pwritev2": 0, "fallocate": 0, "dup": 0,
    "dup2": 0, "dup3": 0, "sendfile": 0, "copy_file_range": 2, "sync_file_range": 0, "mmap": 4, "link": 1,
    "linkat": 3, "symlink": 1, "symlinkat": 2,
}  # fmt: skip


def works() -> bool:
    """Whether programs can be recorded here: strace is there and may look on."""
    try:
        return subprocess.run(["strace", "-o", os.devnull, sys.executable, "-c", ""], check=False).returncode == 0
    except OSError:
        return False


def record(module: str, folder: Path, *arguments: str) -> Trace:
    """Runs a module with the folder and the arguments; each line it writes to stdout becomes a mark.

    ValueError when the trace, played to its end, does not give the folder as it is now, byte for byte. What lies in the
    folders in it is not followed.
    """
    return record_part(module, folder, (str(folder.resolve()), *arguments))


def record_part(module: str, folder: Path, arguments: Iterable[str], other: Path | None = None) -> Trace:
    """The same for a folder that the module finds by itself, and may rename to the other name, or make."""
    folder, other = folder.resolve(), (other or folder).resolve()
    found = files_in(folder)
    calls = ",".join(f"?{name}" for name in (*_FOLLOWED, *_NAMING, *_UNKNOWN))
    with tempfile.TemporaryDirectory() as place:
        written = Path(place) / "calls"
        watch = ["strace", "-f", "-xx", "-s", "16777216", "-o", str(written), "-e", f"trace={calls}"]
        command = [*watch, sys.executable, "-m", module, *arguments]
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        with written.open(encoding="ascii") as lines:
            trace = Trace(found, read_calls(lines, folder, found, other), SETTINGS)
    if trace.end() != files_in(other):
        raise ValueError("something was done to the folder that the trace does not tell")
    return trace


def files_in(folder: Path) -> dict[str, bytes]:
    """The files that lie in the folder itself, with their content."""
    return {file.name: file.read_bytes() for file in folder.glob("*") if file.is_file()}


def read_calls(
    lines: Iterable[str], folder: Path, found: Mapping[str, bytes], other: Path | None = None
) -> tuple[Event, ...]:
    """The events in what strace wrote; ValueError for a call on the folder that is not understood."""
    calls = _Calls((folder, other or folder), found)
    for line in lines:
        call = _CALL.match(line)
        if call and int(call[3]) >= 0:
            calls.see(call[1], call[2].split(", "), int(call[3]))
        elif not call and "exited" not in line and "SIG" not in line and " = ?" not in line:
            raise ValueError(f"strace wrote what is not understood: {line[:80]}")
    return tuple(calls.events)


class _Calls:
    """Follows handles and names through the calls."""

    def __init__(self, folders: tuple[Path, Path], found: Mapping[str, bytes]) -> None:
        self.events: list[Event] = []
        self._folders = folders
        self._names = {name: number for number, name in enumerate(sorted(found))}
        self._next = len(found)
        self._handles: dict[int, int] = {}
        self._places: dict[int, int] = {}

    def see(self, call: str, given: list[str], result: int) -> None:
        """One call that succeeded."""
        if call in {"open", "openat"}:
            path, flags = given[call == "openat" :][:2]
            self._open(path, flags, result)
        elif call in _NAMING:
            paths = [part for part in given if part[0] == '"']
            if tuple(Path(_bytes(path).decode()) for path in paths) == self._folders:
                self.events.append(Mark(RENAMED))
            self._name(call, [name for path in paths if (name := self._inside(path))])
        elif call in _UNKNOWN:
            self._refuse(call, given)
        elif call == "write" and int(given[0]) == STDOUT:
            self.events += [Mark(line) for line in _bytes(given[1]).decode().splitlines()]
        elif int(given[0]) in self._handles:
            self._use(call, int(given[0]), given, result)

    def _open(self, path: str, flags: str, handle: int) -> None:
        self._handles.pop(handle, None)
        if Path(_bytes(path).decode()) in self._folders:
            self._handles[handle] = _FOLDER
        name = self._inside(path)
        if name is None or Path(_bytes(path).decode()).is_dir():
            return
        if name not in self._names:
            self._names[name], self._next = self._next, self._next + 1
            self.events.append(Name(self._names[name], name))
        self._handles[handle], self._places[handle] = self._names[name], 0
        if "O_TRUNC" in flags:
            self.events.append(Truncate(self._names[name], 0))
        if "O_APPEND" in flags:
            raise ValueError(f"{name} was opened to append, which is not followed")

    def _name(self, call: str, names: list[str]) -> None:
        if not names:
            return
        file = self._names.pop(names[0])
        if call.startswith("unlink"):
            self.events.append(Unname(names[0]))
        else:
            old, new = names
            self._names[new] = file
            self.events.append(Name(file, new, old))

    def _use(self, call: str, handle: int, given: list[str], result: int) -> None:
        file = self._handles[handle]
        match call:
            case "close":
                del self._handles[handle]
            case "write":
                self.events.append(Write(file, self._places[handle], _bytes(given[1])[:result]))
                self._places[handle] += result
            case "pwrite64":
                self.events.append(Write(file, int(given[3]), _bytes(given[1])[:result]))
            case "lseek":
                self._places[handle] = result
            case "ftruncate":
                self.events.append(Truncate(file, int(given[1])))
            case _:
                self.events.append(SyncNames() if file == _FOLDER else Sync(file))

    def _refuse(self, call: str, given: list[str]) -> None:
        touched = given[_UNKNOWN[call]]
        ours = self._inside(touched) is not None if touched[0] == '"' else int(touched) in self._handles
        if ours and not (call == "mmap" and "MAP_SHARED" not in given[3]):
            raise ValueError(f"{call} is used on the folder and not followed")

    def _inside(self, path: str) -> str | None:
        """The name of a file in the folder."""
        place = Path(_bytes(path).decode())
        return place.name if place.parent in self._folders else None


def _bytes(written: str) -> bytes:
    r"""What strace -xx wrote as "\x41\x42"."""
    if not written.endswith('"'):
        raise ValueError("strace cut a string short")
    return bytes.fromhex(written.strip('"').replace("\\x", ""))
