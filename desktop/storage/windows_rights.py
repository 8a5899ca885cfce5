"""Windows: a folder for its owner alone, and reading off who else may come in.

Written by the book, and never seen on Windows: the command and what is read are tried everywhere, running it only
there. Administrators are not counted: they can take any folder.
"""

import ctypes
import re
import sys
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

from desktop.storage.others import Others

SYSTEM = "S-1-5-18"
ALL_BELOW = "(OI)(CI)F"  # full rights, on what is made in it too
SECONDS = 10  # for a program of Windows itself
OWNER_AND_RIGHTS = 0x1 | 0x4  # what is asked of a folder; winnt.h
FILE, REVISION = 1, 1
# As Windows writes it: itself, administrators, whoever owns or makes a file.
TRUSTED = {"SY", "BA", "OW", "CO", SYSTEM, "S-1-5-32-544"}
LOOKING = {"FR", "FX", "GR", "GX", "RC"}
CHANGING = 0x2 | 0x4 | 0x10 | 0x40 | 0x100 | 0x10000 | 0x40000 | 0x80000 | 0x10000000 | 0x40000000
ENTRY = re.compile(r"\((?P<kind>[^;()]*);[^;]*;(?P<rights>[^;]*);[^;]*;[^;]*;(?P<who>[^;)]*)")


def closing_command(system: PureWindowsPath, folder: PureWindowsPath, owner: str) -> tuple[str, ...]:
    """What gives a folder to this owner (a SID) and Windows itself, and to nobody the folder above names."""
    rights = (f"*{who}:{ALL_BELOW}" for who in (owner, SYSTEM))
    return (str(system / "icacls.exe"), str(folder), "/inheritance:r", "/grant:r", *rights, "/Q")


def who_command(system: PureWindowsPath) -> tuple[str, ...]:
    """What tells who is logged in."""
    return (str(system / "whoami.exe"), "/user", "/fo", "csv", "/nh")


def sid_in(told: bytes) -> str:
    """The SID at the end of what `whoami` tells, whatever the name before it; "" when there is none."""
    found = re.search(rb'"(S-1-\d+(?:-\d+)+)"\s*\Z', told)
    return found[1].decode() if found else ""


def others_in(described: str, me: str) -> Others:
    """Who but me may come in, by a description in Windows' own language for it (SDDL): O:…D:…(A;…;rights;;;who)."""
    _, there, entries = described.partition("D:")
    if not there:
        return Others.UNKNOWN
    if entries.startswith("NO_ACCESS_CONTROL"):
        return Others.WRITE
    owner = re.match(r"O:(S-[\d-]+|[A-Z]{2})", described)
    trusted = TRUSTED | {me, owner[1] if owner else me}
    found = [entry for entry in ENTRY.finditer(entries) if entry["kind"] in {"A", "XA"} and entry["who"] not in trusted]
    if any(_may_change(entry["rights"]) for entry in found):
        return Others.WRITE
    return Others.LOOK if found else Others.NONE


def _may_change(rights: str) -> bool:
    if rights.startswith("0x"):
        return bool(int(rights, 16) & CHANGING)
    return any(rights[at : at + 2] not in LOOKING for at in range(0, len(rights), 2))


def keep_to_owner(folder: Path, run: Callable[[tuple[str, ...]], bytes] | None = None) -> bool:
    """Closes a folder to everybody else; False when that did not work, as on a stick that knows no owners."""
    system, run = _system(), run or _run
    try:
        owner = sid_in(run(who_command(system)))
        if owner:
            run(closing_command(system, PureWindowsPath(folder), owner))
    except OSError:
        return False
    return bool(owner)


def look(folder: Path) -> Others:
    """Who but this account may come in."""
    try:
        me = sid_in(_run(who_command(_system())))
    except OSError:
        return Others.UNKNOWN
    return others_in(_described(str(folder)), me) if me else Others.UNKNOWN


def _system() -> PureWindowsPath:
    """The folder of Windows' own programs, as Windows says it and not as a variable does."""
    if sys.platform != "win32":
        return PureWindowsPath(r"C:\Windows\System32")
    room = ctypes.create_unicode_buffer(260)
    ctypes.windll.kernel32.GetSystemDirectoryW(room, len(room))
    return PureWindowsPath(room.value)


def _run(command: tuple[str, ...]) -> bytes:
    """What a program of Windows tells; OSError when it fails, or is not there."""
    if sys.platform != "win32":
        raise FileNotFoundError(command[0])
    import subprocess

    try:
        return subprocess.run(
            command,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            creationflags=subprocess.CREATE_NO_WINDOW,
        ).stdout
    except subprocess.SubprocessError as error:
        raise OSError(f"{PureWindowsPath(command[0]).name} failed") from error


def _described(folder: str) -> str:
    """Owner and rights of a folder in SDDL; "" when Windows does not tell."""
    if sys.platform != "win32":
        return ""
    lookup = ctypes.WinDLL("advapi32")
    free = ctypes.windll.kernel32.LocalFree
    free.argtypes = (ctypes.c_void_p,)
    found, text = ctypes.c_void_p(), ctypes.c_wchar_p()
    nothing = (None, None, None, None)
    if lookup.GetNamedSecurityInfoW(folder, FILE, OWNER_AND_RIGHTS, *nothing, ctypes.byref(found)):
        return ""
    write = lookup.ConvertSecurityDescriptorToStringSecurityDescriptorW
    told = write(found, REVISION, OWNER_AND_RIGHTS, ctypes.byref(text), None)
    try:
        return (text.value or "") if told else ""
    finally:
        free(found)
        free(text)
