"""What the system must bring: libraries for windows, sound and printing, two modules of Python, the tests' programs."""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from progress import Stop, run, say

# Debian's package -> the files the loader must find. Ubuntu calls some of them ...t64: see _name_here.
LIBRARIES = {
    # drawing, also without a display
    "libgl1": ("libGL.so.1",),
    "libegl1": ("libEGL.so.1",),
    "libx11-6": ("libX11.so.6",),
    "libglib2.0-0": ("libglib-2.0.so.0", "libgthread-2.0.so.0"),
    "libdbus-1-3": ("libdbus-1.so.3",),
    "libfontconfig1": ("libfontconfig.so.1",),
    "libxkbcommon0": ("libxkbcommon.so.0",),
    # a window
    "libx11-xcb1": ("libX11-xcb.so.1",),
    "libxcb-cursor0": ("libxcb-cursor.so.0",),
    "libxcb-icccm4": ("libxcb-icccm.so.4",),
    "libxcb-image0": ("libxcb-image.so.0",),
    "libxcb-keysyms1": ("libxcb-keysyms.so.1",),
    "libxcb-randr0": ("libxcb-randr.so.0",),
    "libxcb-render-util0": ("libxcb-render-util.so.0",),
    "libxcb-shape0": ("libxcb-shape.so.0",),
    "libxcb-sync1": ("libxcb-sync.so.1",),
    "libxcb-xfixes0": ("libxcb-xfixes.so.0",),
    "libxcb-xkb1": ("libxcb-xkb.so.1",),
    "libxkbcommon-x11-0": ("libxkbcommon-x11.so.0",),
    # sound
    "libpulse0": ("libpulse.so.0",),
    "libxext6": ("libXext.so.6",),
    "libxrandr2": ("libXrandr.so.2",),
    # printing
    "libcups2": ("libcups.so.2",),
}

# Python's own modules that Debian keeps apart.
PYTHON_MODULES = {f"python{sys.version_info[0]}.{sys.version_info[1]}-venv": ("venv", "ensurepip")}

# Debian's package -> the programs that tests start: real windows, a sound server to listen to, PDF as text and picture,
# a bus on which a machine tells that it goes to sleep.
TEST_PROGRAMS = {
    "xvfb": ("Xvfb",),
    "openbox": ("openbox",),
    "pulseaudio": ("pulseaudio",),
    "pulseaudio-utils": ("pactl", "parec"),
    "poppler-utils": ("pdftotext", "pdftoppm"),
    "dbus-daemon": ("dbus-daemon",),
}

# For the torture command, which records what the vault writes; it goes on without.
RECORDER = {"strace": ("strace",)}

# For the validator of documents: a Java that can run a source file, and a library of veraPDF's that Java left behind.
VALIDATOR = {"default-jdk-headless": ("javac",), "libjaxb-java": ("/usr/share/java/jaxb-runtime.jar",)}

_AS_ROOT = () if hasattr(os, "geteuid") and os.geteuid() == 0 else ("sudo", "-n")


@dataclass(frozen=True)
class Missing:
    """A Debian package and what of it was looked for in vain."""

    package: str
    what: tuple[str, ...]


def has_display() -> bool:
    """Whether a person can see a window here."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or not sys.platform.startswith("linux")


def provide(*, for_tests: bool) -> None:
    """Sees to it that the system brings what is needed; Stop with the line to type when that is not ours to do."""
    if not sys.platform.startswith("linux"):
        return
    missing = _missing(for_tests=for_tests)
    if not missing:
        return
    if shutil.which("apt-get") is None:
        names = ", ".join(name for one in missing for name in one.what)
        raise Stop(f"This system lacks: {names}. Install them with its package manager, then give the same command.")
    _install([one.package for one in missing])
    left = [name for one in _missing(for_tests=for_tests) for name in one.what]
    if left:
        raise Stop(f"The system packages are installed, but these can still not be found: {', '.join(left)}.")


def provide_recorder() -> None:
    """strace, where it is missing and may be installed."""
    missing = _not_found(RECORDER, shutil.which)
    if not missing or not sys.platform.startswith("linux"):
        return
    if shutil.which("apt-get") is None:
        say("strace is missing; without it a trace that is kept in the tests is replayed")
        return
    try:
        _install([one.package for one in missing])
    except Stop as stop:
        say(f"Going on without strace. {stop}")


def provide_validator() -> None:
    """Java and what veraPDF needs of it."""
    missing = _not_found(VALIDATOR, lambda name: shutil.which(name) or Path(name).is_file())
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise Stop("veraPDF needs a JDK and JAXB's jars in /usr/share/java, as Debian's libjaxb-java brings them.")
    _install([one.package for one in missing])


def _install(packages: Sequence[str]) -> None:
    """Installs Debian packages as root or through sudo without a password; else Stop with the line to type."""
    if not _may_install():
        raise Stop(f"Some system packages are missing. {_line_to_type(packages)}")
    say(f"Installing system packages: {' '.join(packages)}")
    apt = [*_AS_ROOT, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    updated = run([*apt, "update"], "reading the list of packages")
    names = [_name_here(package) for package in packages]
    installed = run([*apt, "install", "-y", "--no-install-recommends", *names], "installing system packages")
    if installed.code != 0:
        said = (updated if updated.code != 0 else installed).tail(6)
        raise Stop(f"The system packages could not be installed:\n\n{said}\n\n{_line_to_type(packages)}")


def _missing(*, for_tests: bool) -> list[Missing]:
    found = [*_not_found(LIBRARIES, _loads), *_not_found(PYTHON_MODULES, _has_module)]
    return [*found, *_not_found(TEST_PROGRAMS, shutil.which)] if for_tests else found


def _not_found(table: Mapping[str, Sequence[str]], look: Callable[[str], object]) -> list[Missing]:
    looked = [Missing(package, tuple(name for name in names if not look(name))) for package, names in table.items()]
    return [one for one in looked if one.what]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_module(name: str) -> bool:
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


def _name_here(package: str) -> str:
    """Ubuntu 24.04 renamed libraries when its time became 64 bits wide: libcups2 is libcups2t64 there."""
    renamed = f"{package}t64"
    return renamed if run(["apt-cache", "show", renamed], "looking up a package").code == 0 else package


def _may_install() -> bool:
    if not _AS_ROOT:
        return True
    return shutil.which("sudo") is not None and run([*_AS_ROOT, "true"], "asking sudo").code == 0


def _line_to_type(packages: Iterable[str]) -> str:
    both = f"apt-get update; apt-get install -y --no-install-recommends {' '.join(map(_name_here, packages))}"
    line = f"sudo sh -c '{both}'" if shutil.which("sudo") else f"su -c '{both}'"
    return f"Type this line, then give the same command again:\n\n    {line}\n"
