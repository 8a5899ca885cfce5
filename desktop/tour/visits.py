"""The laptop goes from the coach to a person and back: two visits of Sam, and what else can be asked."""

from desktop.flows import example
from desktop.flows.course import ABILITY, KICKOFF, MOOD, PRACTICE, PROFILE
from desktop.flows.interludes import LEAVE
from desktop.text import tr
from desktop.tour import detours
from desktop.tour.candidate import Visitor
from desktop.tour.first_start import fill_in_new
from desktop.tour.stage import Stage

OBSERVER = "Kim"
SECOND = ("Noor", "avatar-boat")


def two_visits(stage: Stage) -> None:
    """A short first one that Sam stops, and a second one that goes on where it was and gets to the end."""
    counting = stage.counting(PRACTICE, PROFILE, ABILITY)
    stage.press_and_shoot(tr("{count} minuten", count=15), "dossier-15-minuten")
    stage.press_and_shoot(tr("{count} minuten", count=45), "dossier-45-minuten")
    stage.give(tr("Geef aan kandidaat"))
    stops = {"hallo": detours.sound_and_one_key, "sterk": detours.stop_for_today}
    Visitor(stage, counting, stops).go_through()
    stage.hold_for_coach()
    stage.coach("coach-neemt-over")
    stage.hand.type(tr("Jouw wachtzin"), "een verkeerde zin")
    stage.press_and_shoot(tr("Overnemen"), "coach-verkeerde-wachtzin")
    stage.take_over(tr("Meer vragen"))
    stage.coach("dossier-bezig")
    stage.give(tr("Geef aan kandidaat"))
    more = {"naam": detours.type_by_touch, "plaats": detours.say_it, "portret": detours.make_photo}
    more["eerst-doen"] = detours.example_and_pause
    Visitor(stage, counting, more).go_through()
    stage.come_back()
    stage.coach("dossier-resultaat")


def more_questions(stage: Stage) -> None:
    """*Meer vragen*: Sam says that Kim may tell too, Kim does; a mood check, how the day was, and by telephone."""
    hand, sam = stage.hand, stage.counting(MOOD, KICKOFF)
    stage.press_and_shoot(tr("Meer vragen"), "meer-vragen")
    stage.give(tr("Vraag het"))
    Visitor(stage, sam, prefix="vraag-").go_through()
    stage.come_back()
    hand.press(tr("Meer vragen"))
    hand.type(tr("Naam"), OBSERVER)
    stage.coach("meer-vragen-mag")
    stage.give(tr("Geef de laptop"))
    Visitor(stage, stage.counting(ABILITY, respondent="observer"), prefix="observer-", side="observer").go_through()
    stage.come_back()
    stage.coach("dossier-met-observer")
    for asked, prefix in ((tr("Op de laptop"), "stemming-"), (tr("Hoe was deze dag?"), "kickoff-")):
        hand.press(tr("Meer vragen"))
        stage.give(asked)
        Visitor(stage, sam, prefix=prefix).go_through()
        stage.come_back()
    _by_telephone(stage)


def _by_telephone(stage: Stage) -> None:
    """The coach reads the mood check aloud and presses what is answered."""
    stage.hand.press(tr("Meer vragen"))
    stage.press_and_shoot(tr("Per telefoon"), "per-telefoon")
    for number in range(1, 20):
        if stage.offers(tr("Geef aan kandidaat")):
            stage.coach("dossier-na-telefoon")
            return
        answer = next(name for name in (tr("Nee"), "goed", "good") if stage.offers(name))
        stage.hand.press(answer)
        stage.coach(f"per-telefoon-{number}")
        stage.hand.press(tr("Verder"))


def in_a_row(stage: Stage) -> None:
    """Two people lined up for one laptop: Sam has done everything, and whoever comes next is not Noor."""
    hand = stage.hand
    stage.press_and_shoot(tr("Kandidaten"), "kandidaten")
    hand.press(tr("Nieuwe kandidaat"))
    fill_in_new(stage, *SECOND)
    hand.press(tr("Dossier maken"))
    hand.press(tr("Kandidaten"))
    hand.press(tr("Klaarzetten"))
    for name in (example.FIRST_NAME, SECOND[0]):
        hand.press(name)
    stage.coach("klaarzetten")
    stage.give(tr("Beginnen"))
    Visitor(stage, stage.counting(), {"interlude:next": _make_room}, prefix="rij-").go_through()
    stage.hold_for_coach()
    stage.take_over(tr("Meer vragen"))
    stage.coach("dossier-na-rij")


def _make_room(visitor: Visitor) -> None:
    visitor.press_card(LEAVE)
    visitor.shoot("-gekozen")
    visitor.detours["ben-jij"] = _somebody_else
    visitor.hand.press(tr("Verder"))


def _somebody_else(visitor: Visitor) -> None:
    visitor.press_card("no")
    visitor.shoot("-iemand-anders")
    visitor.hand.press(tr("Verder"))
