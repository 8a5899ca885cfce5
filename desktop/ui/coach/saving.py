"""Writing a document where the coach says: whole or not at all."""

import os
import tempfile
from pathlib import Path

from desktop.flows.ports import Problem
from desktop.text import tr


def write_whole(file: Path, content: bytes) -> None:
    """Writes beside the place and renames, so that no half file is left; Problem when the place can't be written."""
    aside: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=".werkverhaal-", suffix=".part", dir=file.parent)
        aside = Path(name)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        aside.replace(file)
    except OSError as error:
        if aside is not None:
            aside.unlink(missing_ok=True)
        raise Problem("cannot-save", tr("Bewaren lukt hier niet. Kies een andere plek.")) from error
