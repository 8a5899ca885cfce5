"""forms/schema.json helps whoever writes a form; it is generated, so it must say what the reader accepts."""

import json
from pathlib import Path

from desktop import paths
from desktop.formfiles import schema


def test_the_schema_file_is_fresh() -> None:
    """After a change in models.py: `python -m desktop.formfiles.schema`."""
    kept = (paths.forms_folder() / schema.FILE_NAME).read_text("utf-8")
    assert kept == schema.schema_text()


def test_the_schema_knows_the_keys_as_they_are_written() -> None:
    definitions = json.loads(schema.schema_text())["$defs"]
    assert {"self", "observer", "show_if", "practice"} <= set(definitions["ItemPart"]["properties"])
    assert "not" in definitions["ConditionPart"]["properties"]
    assert "sound_check" in definitions["Kind"]["enum"]


def test_the_schema_refuses_unknown_keys() -> None:
    written = json.loads(schema.schema_text())
    assert written["additionalProperties"] is False
    parts = [part for part in written["$defs"].values() if part["type"] == "object"]
    assert all(part["additionalProperties"] is False for part in parts)


def test_writing_it_says_where(tmp_path: Path) -> None:
    assert schema.write(tmp_path).read_bytes() == schema.schema_text().encode()
