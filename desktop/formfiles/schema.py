"""Generates forms/schema.json, with which editors help whoever writes a form; run as `python -m …formfiles.schema`."""

import json
from pathlib import Path

from desktop import paths
from desktop.formfiles.models import FormPart

FILE_NAME = "schema.json"


def schema_text() -> str:
    """The JSON schema of a form file; the same text every time."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **FormPart.model_json_schema()}
    schema["title"] = "Werkverhaal form"
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write(folder: Path | None = None) -> Path:
    """Writes the schema into the folder (the shipped forms' when none is given) and says where."""
    file = (folder or paths.forms_folder()) / FILE_NAME
    file.write_text(schema_text(), encoding="utf-8", newline="\n")
    return file


if __name__ == "__main__":
    write()
