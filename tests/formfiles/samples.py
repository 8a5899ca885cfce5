"""One valid form that uses every key, and for each code of a problem a change to it that provokes exactly that."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

FORM = """\
form: voorbeeld
version: 3
languages: [nl, en]
title: {nl: Voorbeeld, en: Example}
observer_title: {nl: "Voorbeeld van {name}", en: "Example of {name}"}
respondents: [self, mentor]
facts: [works_now]
answers:
  amount:
    kind: amount
    points:
      - {id: "no", text: {nl: nee, en: "no"}, picture: empty, score: 0}
      - {id: some, text: {nl: soms, en: sometimes}, picture: half, score: 0.5}
      - {id: "yes", text: {nl: ja, en: "yes"}, picture: full, score: 1}
constructs:
  planning:
    title: {nl: Plannen, en: Planning}
    items: [begin, laat, klaar]
    needs: 2
    surroundings: true
    show_if: {not: {fact: works_now}}
    opening: {nl: Hoe begin je?, en: How do you begin?}
blocks:
  - id: dag
    title: {nl: Mijn dag, en: My day}
    picture: sun
    summary: true
    praise: {nl: Dank je wel., en: Thank you.}
    items:
      - id: begin
        answers: amount
        picture: bag
        self: {nl: Ik begin op tijd., en: I begin on time.}
        observer: {nl: "{name} begint op tijd.", en: "{name} begins on time."}
        explain: {nl: Je begint om acht uur., en: You begin at eight.}
      - id: laat
        answers: amount
        reverse: true
        picture: clock
        self: {nl: Ik kom laat., en: I come late.}
        observer: {nl: "{name} komt laat.", en: "{name} comes late."}
        explain: {nl: De bus is weg., en: The bus has left.}
      - id: klaar
        answers: amount
        picture: flag
        self: {nl: Ik ben op tijd klaar., en: I finish on time.}
        observer: {nl: "{name} is op tijd klaar.", en: "{name} finishes on time."}
        explain: {nl: Het werk is af., en: The work is done.}
        show_if: {all: [{fact: works_now}, {item: begin, any_of: ["yes", some]}]}
  - id: werk
    title: {nl: Mijn werk, en: My work}
    picture: tools
    items:
      - id: welk-werk
        kind: several
        picture: map
        self: {nl: Welk werk wil jij?, en: What work do you want?}
        observer: {nl: "Welk werk wil {name}?", en: "What work does {name} want?"}
        explain: {nl: Kies wat je leuk vindt., en: Choose what you like.}
        least: 1
        most: 2
        choices:
          - id: groen
            text: {nl: In het groen, en: In the green}
            picture: tree
            more: {nl: Je werkt buiten., en: You work outside.}
            sentence: {nl: Ik werk graag buiten., en: I like working outside.}
            group: buiten
            codes: {isco: "9214", function: tuinman}
          - {id: straat, text: {nl: Op straat, en: In the street}, picture: road, group: buiten}
          - {id: keuken, text: {nl: In de keuken, en: In the kitchen}, picture: pan, group: binnen}
      - id: eerste
        kind: rank
        picture: star
        self: {nl: Wat wil je het liefst?, en: What do you want most?}
        observer: {nl: "Wat wil {name} het liefst?", en: "What does {name} want most?"}
        explain: {nl: Kies er een., en: Choose one.}
        least: 1
        most: 1
        choices_from: {picked: welk-werk}
      - id: jaren
        kind: number
        picture: calendar
        self: {nl: Hoe oud ben je?, en: How old are you?}
        observer: {nl: "Hoe oud is {name}?", en: "How old is {name}?"}
        explain: {nl: Jij bent twintig jaar., en: You are twenty.}
        unit: {nl: jaar, en: years}
        lowest: 15
        highest: 67
        skips: false
      - id: baan
        kind: group
        picture: house
        self: {nl: Waar werkte jij?, en: Where did you work?}
        observer: {nl: "Waar werkte {name}?", en: "Where did {name} work?"}
        explain: {nl: Ook thuis is werk., en: At home is work too.}
        least: 0
        most: 4
        fields:
          - id: waar
            kind: text
            picture: pin
            self: {nl: Waar was dat?, en: Where was that?}
            choices:
              - {id: thuis, text: {nl: Thuis, en: At home}, picture: home}
      - id: oefen
        answers: amount
        picture: hand
        self: {nl: Druk op ja., en: Press yes.}
        practice:
          task: choose
          choice: "yes"
          right: {nl: Goed zo., en: Well done.}
          otherwise: {nl: Zoek ja., en: Look for yes.}
pairs: [[begin, laat]]
"""

PICTURES = frozenset(re.findall(r"picture: (\w+)", FORM))


@dataclass(frozen=True)
class Sample:
    """A change to FORM (or a whole text when `old` is empty) and the line its problem stands in."""

    old: str
    new: str
    line: int
    says: str = ""  # something its sentence must say

    @property
    def text(self) -> str:
        """The form text with the change."""
        assert not self.old or FORM.count(self.old) == 1, f"not just once in the form: {self.old}"
        return FORM.replace(self.old, self.new) if self.old else self.new


def _line(text: str) -> int:
    return FORM[: FORM.index(text)].count("\n") + 1


def _sample(old: str, new: str, says: str = "", *, at: str = "", below: int = 0) -> Sample:
    return Sample(old, new, _line(at or old) + below, says)


_ENGLISH = re.compile(r""", en: ("[^"]*"|[^}"]*)\}""")
_DUTCH = re.compile(r"\{nl: .*?, en: ")
_FIRST = "{nl: Ik begin op tijd., en: I begin on time.}"

# Codes that a text can provoke; files that can't be read (F001 to F004, F006) have their own tests.
SAMPLES: Mapping[str, Sample] = MappingProxyType(
    {
        "F005": Sample("", "# nothing but a comment\n", 0),
        "F010": Sample("", 'form: "voorbeeld\n', 2, "indentation"),
        "F011": _sample("version: 3", "version: 3\nversion: 4", "first in line 2", below=1),
        "F012": _sample("form: voorbeeld", "form: &here voorbeeld", "&here"),
        "F013": Sample("", "form: " + "[" * 40, 1, "24"),
        "F014": Sample("", FORM + "---\nform: tweede\n", FORM.count("\n") + 1),
        "F015": _sample("Mijn dag", "Mijn\x07dag", "U+0007"),
        "F016": _sample("summary: true", "? [summary]\n    : true"),
        "F101": _sample("        reverse: true", "        revers: true", 'Use "reverse"'),
        "F102": _sample("version: 3\n", "", "version", at="form: voorbeeld"),
        "F103": _sample("version: 3", 'version: "drie"', 'a whole number, and the text "drie" stands here'),
        "F104": _sample("kind: rank", "kind: ranking", "sound_check"),
        "F105": _sample("id: werk\n", "id: Mijn Werk\n", "small letters"),
        "F106": _sample("score: 0.5", "score: 1.5", "1 or less"),
        "F107": _sample("en: My day", 'en: " "', "Fill it in"),
        "F108": _sample("{not: {fact: works_now}}", "{not: {fact: works_now}, fact: works_now}", "fact, item, all"),
        "F109": _sample("[[begin, laat]]", "[[begin]]", "2 entries or more"),
        "F201": _sample(
            "        answers: amount\n        picture: bag",
            "        answers: drie\n        picture: bag",
            "Define it under answers:, or use one of: amount.",
        ),
        "F202": _sample("        kind: number\n", "", "jaren", at="id: jaren"),
        "F203": _sample("        reverse: true", "        reverse: true\n        kind: amount", "amount", below=1),
        "F204": _sample("id: oefen", "id: jaren", f"line {_line('id: jaren')}"),
        "F205": _sample("items: [begin, laat, klaar]", "items: [begin, laat, klaar, weg]", "weg"),
        "F206": _sample("needs: 2", "needs: 4", "has 3 items"),
        "F207": _sample("[[begin, laat]]", "[[begin, weg]]", "weg"),
        "F208": _sample("[[begin, laat]]", "[[begin, begin]]", "begin"),
        "F209": _sample("{item: begin, any_of", "{item: weg, any_of", "weg"),
        "F210": _sample("{item: begin, any_of", "{item: oefen, any_of", "oefen"),
        "F211": _sample('any_of: ["yes", some]', "any_of: [maybe, some]", "no, some, yes"),
        "F212": _sample("{all: [{fact: works_now}", "{all: [{fact: rains}", "use one of: works_now"),
        "F213": _sample("{all: [{fact: works_now}", "{all: [{not: {fact: works_now}}, {fact: works_now}", "klaar"),
        "F214": _sample("{nl: Mijn dag, en: My day}", "{nl: Mijn dag}", "Add en:"),
        "F215": _sample("{nl: Mijn dag, en: My day}", "{nl: Mijn dag, en: My day, fr: Jour}", '"fr"'),
        "F216": Sample("", _DUTCH.sub("{en: ", FORM).replace("[nl, en]", "[en]"), 3, "Add nl"),
        "F217": _sample(
            '        observer: {nl: "{name} komt laat.", en: "{name} comes late."}\n', "", "laat", at="id: laat"
        ),
        "F218": _sample("picture: bag", "picture: bags", '"bag"'),
        "F219": _sample("{picked: welk-werk}", "{picked: jaren}", "jaren"),
        "F220": _sample('choice: "yes"', "choice: maybe", "no, some, yes"),
        "F221": _sample("lowest: 15", "lowest: 70", "highest: is 67"),
        "F222": _sample("kind: text", "kind: group", "waar"),
        "F223": _sample(_FIRST, "{nl: 'Ik begin {soon}.', en: I begin on time.}", "{soon}"),
        "F224": _sample("        choices_from: {picked: welk-werk}\n", "", "choices", at="id: eerste"),
        "F225": _sample("        reverse: true", "        reverse: true\n        most: 2", "most", below=1),
        "F226": _sample("        most: 2", "        most: 9", "9 of 3"),
        "F227": _sample(", score: 0.5", "", "some"),
        "F228": _sample("items: [begin, laat, klaar]", "items: [begin, laat, welk-werk]", "welk-werk"),
        "F229": _sample('          choice: "yes"\n', "", "the card to press", at="practice:"),
        "F230": _sample("task: choose", "task: listen", "Take it out", below=1),
        "A101": _sample("Ik kom laat.", "Ik kom op een en twee en drie en vier te laat.", "12 words"),
        "A102": _sample("Ik kom laat.", "Ik kom niet op tijd.", '"niet"'),
        "A103": _sample("Je werkt buiten.", "Je werkt in een tuintje.", '"tuintje"'),
        "A104": _sample("Je werkt buiten.", "Je werkt in het plantsoen.", '"plantsoen"'),
        "A105": _sample("Je werkt buiten.", "Je doet een klus.", '"klus"'),
        "A106": _sample("Je werkt buiten.", "Je werkt bij UWV.", '"UWV"'),
        "A107": _sample("Je werkt buiten.", "Je krijgt 3x geld.", '"3x"'),
        "A108": _sample("picture: clock", "picture: bag", f"line {_line('id: begin')}"),
        "A109": _sample("picture: road", "picture: tree", "groen"),
        "A110": _sample("items: [begin, laat, klaar]", "items: [begin, laat]", "has 2 items", at="planning:"),
        "A111": Sample("", _ENGLISH.sub("}", FORM).replace("[nl, en]", "[nl]"), 3, "no en texts"),
        "A112": _sample(
            '        observer: {nl: "Waar werkte {name}?", en: "Where did {name} work?"}\n', "", "baan", at="id: baan"
        ),
        "A113": _sample('"{name} komt laat."', "Die komt laat.", "laat"),
        "A114": _sample("Ik kom laat.", "Ik kom heel heel laat.", "dag", at="id: dag"),
        "A115": _sample(
            "group: binnen}",
            "group: binnen}\n          - {id: d, text: {nl: D, en: D}, picture: sun, group: buiten}",
            "buiten",
            below=1,
        ),
        "A116": _sample("Ik werk graag buiten.", "Ik heb een jobcoach.", '"jobcoach"'),
        "A117": _sample("        explain: {nl: De bus is weg., en: The bus has left.}\n", "", "laat", at="id: laat"),
    }
)
