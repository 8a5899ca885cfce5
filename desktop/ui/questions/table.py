"""Which body shows which layout: one table, with a visible fallback for a layout nobody drew yet."""

from desktop.flows.page import Layout
from desktop.ui.questions.body import Body
from desktop.ui.questions.breaks import BreakBody
from desktop.ui.questions.cards import CardsBody, SummaryBody
from desktop.ui.questions.photographing import CameraBody, PhotoBody
from desktop.ui.questions.stepping import DateBody, NumberBody
from desktop.ui.questions.telling import CallBody, InfoBody
from desktop.ui.questions.typing import TextBody

BODIES: dict[Layout, type[Body]] = {
    Layout.CARDS: CardsBody,
    Layout.INFO: InfoBody,
    Layout.TEXT: TextBody,
    Layout.NUMBER: NumberBody,
    Layout.DATE: DateBody,
    Layout.SUMMARY: SummaryBody,
    Layout.BREAK: BreakBody,
    Layout.CALL: CallBody,
    Layout.CAMERA: CameraBody,
    Layout.PHOTO: PhotoBody,
}


def body_for(layout: Layout) -> type[Body]:
    """The body for this layout: plain cards when there is none of its own."""
    return BODIES.get(layout, CardsBody)
