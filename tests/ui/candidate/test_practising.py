"""Three steps with a known answer, in the real window (issue 4, point 4): heard, repeated until right, never wrong."""

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.domain.ids import FormId, ItemId
from desktop.domain.quality import traces_of
from desktop.flows.course import ABILITY, PRACTICE
from desktop.flows.dossiers import open_dossier
from desktop.formfiles.shelf import FolderShelf
from tests.flows.visits import Visits, at, play, way
from tests.ui.candidate.stage import Stage

TOGETHER = "Wij doen dit samen met jouw coach."


@pytest.fixture
def visits() -> Visits:
    """Sam, and the forms that are shipped."""
    visits = Visits()
    visits.shelf = FolderShelf(paths.forms_folder())
    return visits


@pytest.fixture
def stage(qtbot: QtBot, visits: Visits) -> Stage:
    """At the first thing to practise, listened to."""
    stage = Stage(qtbot, play(visits.begin(ABILITY), "kies-de-fiets"))
    for pause in stage.side.reader.findChildren(QTimer):
        pause.setInterval(0)  # between two sentences
    stage.hears_all()
    return stage


def test_every_step_answers_in_words_and_goes_on_when_it_is_right(stage: Stage) -> None:
    """The whole practice: a picture, the sound, the scale, an answer that is changed, and Terug."""
    assert stage.chooses("huis").hears_all() == ["huis", "Zoek de fiets.", "Druk op het plaatje."]
    stage.presses("Verder")
    assert at(stage.session) == "kies-de-fiets"
    assert stage.chooses("fiets").hears_all() == ["fiets", "Ja, dat is de fiets.", "Druk nu op verder."]
    stage.presses("Verder").hears_all()
    assert stage.presses("Luister").hears_all()[-2:] == ["Ja.", "Dat kan zo vaak je wil."]
    stage.presses("Verder").hears_all()
    assert stage.chooses("yes").hears_all() == ["ja", "Zoek het halve glas.", "Dat is soms."]
    assert stage.chooses("some").hears_all() == ["soms", "Ja, dat is soms."]
    stage.presses("Verder").hears_all()
    stage.chooses("yes").hears_all()
    assert stage.presses("Terug").hears_all() == ["Goed.", "Je mag een antwoord altijd veranderen."]
    stage.presses("Verder")
    assert at(stage.session) == "mag-ook"


def test_after_three_rounds_it_is_done_together_and_kept_so(stage: Stage, visits: Visits) -> None:
    """The coach is called once; with the coach it goes on, whatever is pressed then."""
    for _ in range(2):
        assert TOGETHER not in stage.chooses("huis").hears_all()
    assert stage.chooses("boom").hears_all() == ["boom", TOGETHER]
    stage.presses("Verder")
    assert stage.session.page.key == "interlude:help"
    assert stage.hears_all()[0] == "Roep je coach."
    stage.presses("Terug")
    assert at(stage.session) == "kies-de-fiets"
    stage.chooses("fiets").presses("Verder")
    assert at(stage.session) == "nog-een-keer"
    filling = visits.filling(PRACTICE)
    assert filling is not None
    traces = traces_of(visits.vault.review.kept(filling.id))[ItemId("kies-de-fiets")]
    assert [trace.together for trace in traces] == [False, False, True, True]
    told = open_dossier(visits.vault, visits.shelf, visits.sam).attention.how
    assert "Het oefenen is samen met de coach gedaan." in told


def test_verder_without_listening_is_answered_too(stage: Stage) -> None:
    """Step two has no card: three times Verder, and the coach is called."""
    stage.chooses("fiets").presses("Verder").hears_all()
    for _ in range(2):
        assert stage.presses("Verder").hears_all() == ["Het geluid zit hier.", "Druk er maar op."]
    assert stage.presses("Verder").hears_all() == [TOGETHER]
    stage.presses("Verder")
    assert stage.session.page.key == "interlude:help"
    stage.presses("Terug", "Verder")
    assert at(stage.session) == "kies-soms"


def test_it_can_be_done_with_keys_alone(stage: Stage) -> None:
    stage.keys(Qt.Key.Key_Tab)
    while stage.focused != "fiets":
        stage.keys(Qt.Key.Key_Tab)
    stage.keys(Qt.Key.Key_Space)
    assert stage.session.page.notice.startswith("Ja")
    while stage.focused != "Verder":
        stage.keys(Qt.Key.Key_Tab)
    stage.keys(Qt.Key.Key_Return, Qt.Key.Key_L)
    assert stage.session.page.notice == "Ja. Dat kan zo vaak je wil."


@pytest.mark.parametrize("form", [ABILITY, FormId("stemming")])
def test_whoever_practised_never_does_it_again(visits: Visits, form: FormId) -> None:
    """Also not for another form, on another day."""
    assert "kies-de-fiets" in way(visits.begin(ABILITY), "eerst-doen")
    first = {ABILITY: "eerst-doen", FormId("stemming"): "vandaag"}[form]
    assert "kies-de-fiets" not in way(visits.begin(form), first)
