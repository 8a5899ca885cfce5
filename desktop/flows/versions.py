"""A filling goes on with the version of the form it began with."""

from desktop.domain.candidate import Filling
from desktop.domain.form import Form
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.ports import FormShelf


def form_as_begun(desk: CandidateDesk, shelf: FormShelf, filling: Filling) -> Form:
    """The form this filling began with; the newest when the old text was never kept."""
    form = shelf.form(filling.form)
    if form.content_hash == filling.form_hash:
        return form
    source = desk.form_text(filling.form, filling.form_hash)
    return form if source is None else shelf.parse(source)
