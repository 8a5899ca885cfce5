"""What each block of an employer's document holds, in words: short for a switch, whole sentences to read aloud."""

from collections.abc import Callable, Iterable, Mapping

from desktop.domain.employer import Block, EmployerDocument, Point
from desktop.text import tr, trn

Words = tuple[str, ...]


def shown(document: EmployerDocument, block: Block) -> Words:
    """The block in short words; nothing when it is empty."""
    return tuple(word for word in _SHOWN[block](document) if word)


def said(document: EmployerDocument, block: Block) -> Words:
    """The block as it is read aloud, in the order of the page."""
    say = _SAID.get(block, _SHOWN[block])
    return tuple(sentence for sentence in say(document) if sentence)


def _titles(points: Iterable[Point]) -> Words:
    return tuple(point.title or point.sentence for point in points)


def _sentences(points: Iterable[Point]) -> Words:
    return tuple(point.sentence or point.title for point in points)


def _photo(document: EmployerDocument) -> Words:
    return (tr("foto van {name}", name=document.name),) if document.photo else ()


def _availability(document: EmployerDocument) -> Words:
    when = document.availability
    return (*_titles(when.days), *_titles(when.parts), when.hours, when.start)


def _work_photos(document: EmployerDocument) -> Words:
    count = len(document.work_photos)
    return (trn("{count} foto", "{count} foto's", count),) if count else ()


def _experience(document: EmployerDocument) -> Words:
    return tuple(f"{experience.work} ({experience.where})" for experience in document.experience)


def _experience_said(document: EmployerDocument) -> Words:
    return tuple(
        part for one in document.experience for part in (f"{one.work}, {one.where}.".replace(", .", "."), one.what)
    )


_SHOWN: Mapping[Block, Callable[[EmployerDocument], Words]] = {
    Block.PHOTO: _photo,
    Block.PHONE: lambda document: (document.phone,),
    Block.EMAIL: lambda document: (document.email,),
    Block.TOWN: lambda document: (document.town,),
    Block.ABOUT: lambda document: _titles(document.about),
    Block.STRENGTHS: lambda document: _titles(document.strengths),
    Block.WISHES: lambda document: tuple(wish.title for wish in document.wishes),
    Block.WORKS_BEST: lambda document: _titles(document.works_best),
    Block.AVAILABILITY: _availability,
    Block.TRAVEL: lambda document: _titles(document.travel),
    Block.EXPERIENCE: _experience,
    Block.CERTIFICATES: lambda document: tuple(one.title for one in document.certificates),
    Block.LANGUAGES: lambda document: _titles(document.languages),
    Block.WORK_PHOTOS: _work_photos,
}

_SAID: Mapping[Block, Callable[[EmployerDocument], Words]] = {
    Block.ABOUT: lambda document: _sentences(document.about),
    Block.STRENGTHS: lambda document: _sentences(document.strengths),
    Block.WISHES: lambda document: tuple(wish.sentence for wish in document.wishes),
    Block.TRAVEL: lambda document: _sentences(document.travel),
    Block.EXPERIENCE: _experience_said,
    Block.LANGUAGES: lambda document: _sentences(document.languages),
    Block.WORK_PHOTOS: lambda document: tuple(photo.caption for photo in document.work_photos),
}
