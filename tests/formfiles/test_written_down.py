"""What build/FORMS.md tells authors of forms is true: its example is read, and every key it has is named."""

import re

from desktop import pictures
from desktop.formfiles.models import BlockPart, FormPart, ItemPart
from desktop.formfiles.reader import read
from tests.house.source import ROOT

TOLD = (ROOT / "build" / "FORMS.md").read_text("utf-8")


def test_the_example_is_a_form_without_problems() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", TOLD, re.DOTALL)
    reading = read(example, "tuin.yaml", pictures.table())
    assert [problem.line for problem in reading.problems] == []
    assert reading.form is not None


def test_every_key_of_a_question_is_told_or_plain() -> None:
    """What limits a number or a choice says itself."""
    plain = {"unit", "lowest", "highest", "skips", "choices_from", "observer_title"}
    keys = {
        field.alias or name for part in (FormPart, BlockPart, ItemPart) for name, field in part.model_fields.items()
    }
    assert sorted(key for key in keys - plain if key not in TOLD) == []
    assert plain <= keys
