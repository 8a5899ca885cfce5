"""What a photo shows can be said aloud too, beside captions to press (issue 4, point 7)."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Answer, PhotoPick, Pictured
from desktop.domain.ids import ItemId, RecordingId
from desktop.flows.aloud import AGAIN, HEAR, SAY
from desktop.flows.typing_out import all_said, type_out
from tests.ui.candidate.mouth import Mouth, tone
from tests.ui.candidate.test_saying_it import Speaking
from tests.ui.candidate.test_writing import Asked

ITEM = ItemId("fotos")


def asked(captions: int) -> str:
    """A question for photos with so many captions to press."""
    cards = "".join(
        f'          - {{id: c{number}, text: {{nl: "Onderschrift {number}"}}, picture: tools}}\n'
        for number in range(captions)
    )
    return f"""\
      - id: fotos
        kind: photo
        picture: camera
        self: {{nl: "Welke foto?"}}
        least: 0
        most: 2
        choices:
{cards}"""


class Captioning(Speaking):
    """Sam has chosen a photo, and a microphone is there."""

    def __init__(self, qtbot: QtBot, captions: int = 2) -> None:
        Asked.__init__(self, qtbot, asked(captions), photos=2)
        self.mouth = Mouth()
        self.session.aloud.listen_with(lambda: self.mouth)
        self.chooses(self.side.page.cards[0].id).presses("Verder")

    @property
    def pick(self) -> PhotoPick:
        """What is kept of the photo."""
        answer: Answer | None = self.kept(ITEM)
        assert isinstance(answer, Pictured)
        return answer.photos[0]

    def sound(self, recording: RecordingId) -> bytes:
        """What the vault keeps of what was said."""
        return self.visits.vault.desk(self.visits.sam).recordings.sound(recording)[0]


@pytest.fixture
def stage(qtbot: QtBot) -> Captioning:
    """Asked what the photo shows."""
    return Captioning(qtbot)


def test_a_caption_is_said_and_heard_again(stage: Captioning) -> None:
    stage.says(tone(1.0))
    recording = stage.pick.recording
    assert recording is not None
    assert stage.sound(recording) == tone(1.0).pcm
    assert [card.id for card in stage.side.page.cards] == [HEAR, AGAIN]
    stage.says(tone(2.0))
    with pytest.raises(KeyError):  # what was done over is gone
        stage.sound(recording)
    assert stage.pick.recording is not None
    assert stage.sound(stage.pick.recording) == tone(2.0).pcm


def test_not_knowing_takes_what_was_said_away(stage: Captioning) -> None:
    stage.says()
    recording = stage.pick.recording
    assert recording is not None
    stage.presses("Weet ik niet")
    assert (stage.pick.recording, stage.pick.caption) == (None, "")
    assert SAY in {card.id for card in stage.side.page.cards}
    with pytest.raises(KeyError):
        stage.sound(recording)


@pytest.mark.parametrize(("captions", "pages"), [(2, 1), (5, 1), (6, 2), (11, 2), (12, 3)])
def test_saying_it_stands_on_the_last_page_which_has_room(qtbot: QtBot, captions: int, pages: int) -> None:
    """Never more than six cards (DECISIONS 3)."""
    stage = Captioning(qtbot, captions)
    for number in range(1, pages + 1):
        assert (stage.side.page.pages, len(stage.side.page.cards) <= 6) == (pages, True)
        assert (SAY in {card.id for card in stage.side.page.cards}) is (number == pages)
        if number < pages:
            stage.presses("Verder")


def test_a_caption_pressed_instead_takes_its_place(qtbot: QtBot) -> None:
    stage = Captioning(qtbot, 11)
    stage.presses("Verder")
    stage.says()
    stage.presses("Terug").chooses("Onderschrift 3")
    assert (stage.pick.caption, stage.pick.recording) == ("Onderschrift 3", None)


def test_the_coach_types_it_out(stage: Captioning) -> None:
    """Then it is a caption as any other, and what was said stays."""
    stage.says()
    vault = stage.visits.vault
    dossier = vault.dossier(stage.visits.sam)
    (said,) = all_said(vault, stage.visits.shelf, dossier)
    type_out(vault, dossier, said, " Mijn  tuin ")
    assert stage.pick == PhotoPick(stage.pick.photo, "Mijn tuin", said.recording)
