"""A filling goes on with the version of the form it began with."""

from desktop.domain.candidate import Filling
from desktop.domain.form import Form
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.ports import FormShelf


def form_as_begun(desk: CandidateDesk, shelf: FormShelf, filling: Filling) -> Form:
    """The form this filling began with; the newest when the old text was never kept. KeyError when there is neither."""
    try:
        newest = shelf.form(filling.form)
    except KeyError:
        source = desk.form_text(filling.form, filling.form_hash)
        if source is None:
            raise
        return shelf.parse(source)
    if newest.content_hash == filling.form_hash:
        return newest
    source = desk.form_text(filling.form, filling.form_hash)
    return newest if source is None else shelf.parse(source)


def form_if_known(desk: CandidateDesk, shelf: FormShelf, filling: Filling) -> Form | None:
    """The same; None for a form of which nothing is left here, such as an agency's own that was taken away."""
    try:
        return form_as_begun(desk, shelf, filling)
    except KeyError:
        return None
