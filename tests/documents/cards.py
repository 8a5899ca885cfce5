"""Made-up cards for colleagues from thin to rich."""

from dataclasses import replace

from desktop.domain.employer import Point
from desktop.domain.work_card import WorkCard
from tests.documents import painted
from tests.documents.samples import WORKS_BEST

PLAIN = WorkCard("nl", "Noor", picture="avatar-kite", helps=WORKS_BEST)
AGREED = (
    Point("alarm-clock", "Om tien uur drinken wij samen koffie."),
    Point("phone-call", "Ik bel voor acht uur als ik ziek ben."),
)
CARDS = {
    "plain": PLAIN,
    "bare": WorkCard("nl", "Sam", picture="avatar-kite"),
    "one": replace(PLAIN, helps=WORKS_BEST[:1], call_phone="06 00 00 00 00"),
    "agreed": replace(
        PLAIN, photo=painted.portrait(2), agreements=AGREED, call_name="Robin", call_phone="06 00 00 00 00"
    ),
    "full": replace(
        PLAIN,
        name="Alexandrina Wilhelmina van der Voorbeeld-Denkbeeldig",
        photo=painted.portrait(1),
        helps=WORKS_BEST * 2,
        agreements=(*AGREED, Point("list", "Elke week kijken wij samen naar de lijst. " * 3), AGREED[0]),
        call_name="Robin Voorbeeld-Denkbeeldig",
        call_phone="06 00 00 00 00",
    ),
    "english": WorkCard(
        "en", "Robin", picture="avatar-boat", helps=(Point("look-together", "", "Show me once. Then I do it."),)
    ),
}
