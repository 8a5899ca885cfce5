"""What can be the matter with a form file: one table from code to sentence, F… for errors and A… for advice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.flows.ports import Problem

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        # The file.
        "F001": "There is no such file. Look at the spelling of its name and folder.",
        "F002": "This can't be read as a file ({reason}). Give the name of a form file that you may open.",
        "F003": "This is not UTF-8 text. Save the file again as UTF-8.",
        "F004": "This file is larger than {limit} kB, too large for a form. Look whether it is the right file.",
        "F005": "Nothing stands in this file. Start with form: and its id.",
        "F006": 'This form is called "{form}". Name its file {form}.yaml, or change form: to "{file}".',
        # The YAML.
        "F010": "This is not YAML: {reason}. Look at the indentation, the colons and the quotes here and just before.",
        "F011": 'Key "{key}" stands here for the second time, first in line {first}. Keep one of the two.',
        "F012": "{what} can't be used in a form. Write the text out.",
        "F013": "This is nested more than {limit} levels deep. Look at the indentation and the brackets.",
        "F014": "A second document starts here. Put each form in a file of its own, without ---.",
        "F015": "The character {character} can't stand in a form. Take it out.",
        "F016": "A list or a mapping stands here as a key. Use one word as a key.",
        # The shape.
        "F101": 'Key "{key}" is not known here. Use {known}, or take it out.',
        "F102": "{key}: is missing here. Add it.",
        "F103": "{key}: must be {wanted}, and {found} stands here. Change it.",
        "F104": '{key}: does not know "{value}". Use one of: {known}.',
        "F105": '"{value}" can\'t be used for {key}. {wanted}',
        "F106": "{key}: must be {wanted}. Change the number.",
        "F107": "{key}: is empty. Fill it in, or take it out.",
        "F108": "{key}: must hold {wanted}. Change it.",
        "F109": "{key}: must have {wanted}. Add or take out some.",
        "F110": "{key}: can't be read: {reason}. Compare it with forms/schema.json.",
        # What belongs together.
        "F201": 'Answer set "{answers}" is not defined. Define it under answers:, or use one of: {known}.',
        "F202": 'Item "{item}" has no kind. Add kind:, or answers: with the name of an answer set.',
        "F203": '{key}: of item "{item}" comes from answer set "{answers}" already. Take out one of the two.',
        "F204": '{what} "{id}" is there already, in line {first}. Give one of the two another id.',
        "F205": 'Construct "{construct}" names item "{item}", which does not exist. Use the id of an item.',
        "F206": 'Construct "{construct}" needs {needs} answers and has {items} items. Let needs: be {items} or less.',
        "F207": 'Pair names item "{item}", which does not exist. Use the id of an item.',
        "F208": 'Item "{item}" stands twice here. Name another item.',
        "F209": 'The condition reads item "{item}", which does not exist. Use the id of an earlier item.',
        "F210": 'The condition reads item "{item}", which is not earlier. Move that item up, or read an earlier one.',
        "F211": 'Item "{item}" has no choice "{choice}". Use one of: {known}.',
        "F212": 'Fact "{fact}" is not declared. Add it to facts: at the top, or use one of: {known}.',
        "F213": 'Item "{item}" can never be shown: its condition holds for no answers at all. Change show_if:.',
        "F214": 'The text has no language "{language}". Add {language}: to it.',
        "F215": 'Language "{language}" is not one of the form\'s. Add it to languages:, or take the text out.',
        "F216": "Dutch (nl) is not one of the languages. Add nl to languages:.",
        "F217": 'Item "{item}" has no wording for observers. Add observer: with {{name}} in it.',
        "F218": 'Picture "{picture}" is not in assets/pictograms/pictograms.tsv. Add it there, or use {known}.',
        "F219": 'choices_from reads item "{item}", which is no earlier item with choices. Use the id of one that is.',
        "F220": 'Practice asks for choice "{choice}", which item "{item}" does not have. Use one of: {known}.',
        "F221": "{low}: is {least} and {high}: is {most}. Let {low}: be {most} or less.",
        "F222": 'Field "{item}" is a group inside a group. Use another kind.',
        "F223": '"{braces}" is not known in a text. Use one of: {known}; nothing else may stand in braces.',
        "F224": 'Item "{item}" of kind {kind} needs {key}:. Add it.',
        "F225": 'Item "{item}" of kind {kind} does nothing with {key}:. Take it out.',
        "F226": 'Item "{item}" asks for {most} of {choices} choices. Let {key}: be {choices} or less.',
        "F227": 'Choice "{choice}" has no score, and its kind is {kind}. Add score: with a number from 0 to 1.',
        "F228": 'Construct "{construct}" counts item "{item}", whose choices have no score. Add scores.',
        "F229": 'Practice of task "{task}" needs choice:, the card to press. Add its id.',
        "F230": 'Practice of task "{task}" does nothing with choice:. Take it out.',
        "F231": 'There is no form "{form}" to lay this over. Name the file as one of: {known}.',
        "F232": 'The translation of "{text}" has other braces. Keep these: {known}.',
        # Words and pictures, as advice.
        "A101": "This sentence has {words} words ({language}). Make it {limit} or less: “{sentence}”",
        "A102": '"{word}" should not stand in a statement with an amount as answer. Say it in positive, plain words.',
        "A103": '"{word}" looks like a diminutive. Use the plain word.',
        "A104": '"{word}" is an uncommon word. Use a word that everybody uses.',
        "A105": '"{word}" is not among the commonest words. Use another, or add it to forms/glossary.yaml.',
        "A106": '"{word}" is an abbreviation. Write it out.',
        "A107": 'The voice can\'t say "{text}". Write it as it is said.',
        "A108": 'Item "{item}" has the same picture as item "{other}" in line {first}. Give it a picture of its own.',
        "A109": 'Choice "{choice}" has the same picture as "{other}" of this item. Give it a picture of its own.',
        "A110": 'Construct "{construct}" has {items} items; fewer than {least} say little. Add some.',
        "A111": "The form has no {language} texts. Add {language} to languages: and to every text.",
        "A112": 'Item "{item}" has no wording for observers, who hear the candidate\'s. Add observer:.',
        "A113": 'The observer\'s wording of item "{item}" does not say {{name}}. Say who it is about.',
        "A114": 'Listening to block "{block}" takes {seconds} seconds ({language}). Keep it under {limit}.',
        "A115": 'Cards of group "{group}" stand apart. Put them together, so that they share pages.',
        "A116": 'An employer reads "{word}" here, which may tell of a limitation. Say what the person does well.',
        "A117": 'Item "{item}" has no example for Leg uit. Add explain:.',
        "A118": 'Not translated ({language}), so it stays Dutch: "{text}". Add it to texts:.',
        "A119": 'The form has no text "{text}". Write it as the form does, or take it out.',
        "A120": "Nothing of this form is translated ({language}). Put a {file} in the folder of that language.",
    }
)


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: lines and columns count from 1; line 0 is the file as a whole."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True)
class FormProblem:
    """One thing to change in a form file: a stable code, a place, and the facts its sentence needs."""

    place: Place
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        """Whether the form is refused for it; else it is advice on writing."""
        return self.code.startswith("F")

    @property
    def sentence(self) -> str:
        """What is the matter and what to do."""
        return SENTENCES[self.code].format_map(self.facts)

    @property
    def line(self) -> str:
        """The problem as one line of text: place, sentence and code."""
        where = f"{self.place.file}, line {self.place.line}" if self.place.line else self.place.file
        return " ".join(f"{where}: {self.sentence} [{self.code}]".split())


class FormRefused(Problem):
    """A form file that can't be used; holds everything that is the matter with it."""

    def __init__(self, problems: Iterable[FormProblem]) -> None:
        self.problems = tuple(in_order(problems))
        super().__init__("form-refused", "\n".join(problem.line for problem in self.problems))


def in_order(problems: Iterable[FormProblem]) -> list[FormProblem]:
    """By place, then by code."""
    return sorted(problems, key=lambda problem: (problem.place, problem.code, problem.sentence))
