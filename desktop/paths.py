"""Finds what the program brings (assets, forms) and the folder it keeps things in, from source or frozen."""

import os
import sys
from pathlib import Path


def program_root() -> Path:
    """The folder that holds assets/ and forms/: the checkout, the installed package or the frozen app."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    here = Path(__file__).resolve().parent
    return here if (here / "forms").is_dir() else here.parent


def forms_folder() -> Path:
    """Shipped forms, one YAML file each."""
    return program_root() / "forms"


def assets_folder() -> Path:
    """Pictogram table, icons, translations, recordings."""
    return program_root() / "assets"


def data_folder() -> Path:
    """Where the vault lives for this user: never in a synchronised or roaming folder.

    WERKVERHAAL_DATA overrides it. The folder is not created here.
    """
    override = os.environ.get("WERKVERHAAL_DATA")
    if override:
        return Path(override)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "Werkverhaal"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Werkverhaal"
    return Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share")) / "werkverhaal"
