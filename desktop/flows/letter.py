"""A letter put together: closed sentences from what an employer may see, switched on or off, changed by the coach."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.employer import EmployerDocument, Point
from desktop.domain.letter import Letter, LetterParagraph, LetterPart
from desktop.flows.export import on_paper
from desktop.flows.leak_words import Leak, leaks_in
from desktop.flows.letter_words import LetterSentences, letter_sentences

MOST_ON = {LetterPart.WHO: 3, LetterPart.WHY: 3, LetterPart.BRING: 4, LetterPart.START: 4}  # switched on at first
MOST = 30  # sentences on the page
LONGEST = 240  # letters in a sentence
_VACANCY, _EMPLOYER = f"{LetterPart.WHY}:vacancy", f"{LetterPart.WHY}:employer"
NAMING = {_VACANCY, _EMPLOYER}  # the keys of what names work and employer
OWN = "own"  # begins the keys of sentences that were added
_PICTURES = {LetterPart.WHO: "wave", LetterPart.BRING: "strengths", LetterPart.START: "start"}
_WANTED = "wishes"  # the picture of the work, where no kind of work has one


@dataclass(frozen=True)
class Sentence:
    """One sentence that can stand in the letter."""

    part: LetterPart
    text: str
    on: bool = True
    picture: str = ""
    key: str = ""  # what it is known by, also when other words stand in it

    @property
    def own(self) -> bool:
        """Whether it was added to what is offered."""
        return self.key.startswith(f"{OWN}:")


@dataclass(frozen=True)
class _Line:
    """A sentence before it has a place: its picture, what it is known by where its words change, on or not."""

    text: str
    picture: str
    key: str = ""
    on: bool = True


@dataclass(frozen=True)
class LetterDraft:
    """A letter in the making; every change gives a new draft. Sentences are known by their place, from 0."""

    document: EmployerDocument
    day: date
    sentences: tuple[Sentence, ...]
    employer: str = ""
    vacancy: str = ""

    def switched(self, at: int, *, on: bool) -> "LetterDraft":
        """With this sentence in it, or not; as it is when the page is full."""
        if on and sum(sentence.on for sentence in self.sentences) >= MOST:
            return self
        return self._with(at, replace(self.sentences[at], on=on))

    def written(self, at: int, text: str) -> "LetterDraft":
        """With other words for this sentence; no words switch it off and leave it as it was."""
        said = on_paper(text)[:LONGEST].strip()
        sentence = self.sentences[at]
        return self._with(at, replace(sentence, text=said, on=True) if said else replace(sentence, on=False))

    def added(self, part: LetterPart, text: str) -> "LetterDraft":
        """With one more sentence at the end of this part."""
        said = on_paper(text)[:LONGEST].strip()
        number = sum(sentence.own for sentence in self.sentences) + 1
        longer = (*self.sentences, Sentence(part, said, key=f"{OWN}:{part}:{number}"))
        return replace(self, sentences=longer) if said else self

    def addressed(self, employer: str, vacancy: str) -> "LetterDraft":
        """For this employer and vacancy; what was switched and written stays, but for words about another of these."""
        fresh = propose(self.document, self.day, employer, vacancy)
        mine = {sentence.key: sentence for sentence in self.sentences}
        same = {_VACANCY: fresh.vacancy == self.vacancy, _EMPLOYER: fresh.employer == self.employer}
        named = [
            mine[sentence.key] if same[sentence.key] else replace(sentence, on=mine.get(sentence.key, sentence).on)
            for sentence in fresh.sentences
            if sentence.key in NAMING
        ]
        rest = [sentence for sentence in self.sentences if sentence.key not in NAMING]
        at = sum(sentence.part is LetterPart.WHO and not sentence.own for sentence in rest)
        return replace(self, employer=fresh.employer, vacancy=fresh.vacancy, sentences=(*rest[:at], *named, *rest[at:]))

    def words(self) -> dict[str, str]:
        """By key: what was added or stands in other words; but for what names work and employer, anew each time."""
        offered = {sentence.key: sentence.text for sentence in propose(self.document, self.day).sentences}
        told = (sentence for sentence in self.sentences if sentence.key not in NAMING)
        return {sentence.key: sentence.text for sentence in told if offered.get(sentence.key) != sentence.text}

    def worded(self, words: Mapping[str, str]) -> "LetterDraft":
        """With these words() again; those for a sentence that is not offered any more stay out."""
        draft = self
        for key, text in words.items():
            at = next((at for at, sentence in enumerate(draft.sentences) if sentence.key == key), None)
            if at is not None:
                draft = draft.written(at, text)
            elif key.startswith(f"{OWN}:"):
                draft = draft.added(LetterPart(key.split(":")[1]), text)
        return draft

    def letter(self) -> Letter:
        """What the employer gets."""
        document = self.document
        return Letter(
            language=document.language,
            name=document.name,
            day=self.day,
            paragraphs=tuple(self._paragraphs()),
            employer=self.employer,
            vacancy=self.vacancy,
            photo=document.photo,
            phone=document.phone,
            email=document.email,
            town=document.town,
        )

    def leaks(self) -> tuple[Leak, ...]:
        """Words that may tell too much, for the coach to look at."""
        return leaks_in(self.letter().texts())

    def speech(self) -> tuple[str, ...]:
        """The letter as it is read aloud, sentence by sentence."""
        return tuple(sentence for paragraph in self._paragraphs() for sentence in paragraph.sentences)

    def _with(self, at: int, sentence: Sentence) -> "LetterDraft":
        return replace(self, sentences=(*self.sentences[:at], sentence, *self.sentences[at + 1 :]))

    def _paragraphs(self) -> Iterator[LetterParagraph]:
        wanted = self.document.wishes[0].picture if self.document.wishes else _WANTED
        for part in LetterPart:
            told = tuple(sentence.text for sentence in self.sentences if sentence.part is part and sentence.on)
            if told:
                yield LetterParagraph(part, _PICTURES.get(part, wanted), told)


def propose(document: EmployerDocument, day: date, employer: str = "", vacancy: str = "") -> LetterDraft:
    """A first draft from what the candidate shows; the rest of the sentences are there to be switched on."""
    employer, vacancy = on_paper(employer), on_paper(vacancy)
    said = letter_sentences(document.language)
    sentences: list[Sentence] = []
    told: dict[LetterPart, Iterator[_Line]] = {
        LetterPart.WHO: _who(document, said),
        LetterPart.WHY: _why(document, said, employer, vacancy),
        LetterPart.BRING: _bring(document, said),
        LetterPart.START: _start(document, said),
    }
    for part, lines in told.items():
        kept = {line.text: line for line in lines if line.text}
        sentences += [_placed(part, line, on=at < MOST_ON[part]) for at, line in enumerate(kept.values())]
    return LetterDraft(document, day, tuple(sentences), employer, vacancy)


def _placed(part: LetterPart, line: _Line, *, on: bool) -> Sentence:
    return Sentence(part, line.text, on and line.on, line.picture, f"{part}:{line.key or line.text}")


def _who(document: EmployerDocument, said: LetterSentences) -> Iterator[_Line]:
    yield _Line(said.name.format(name=document.name), "my-name", "name")
    if document.town:
        yield _Line(said.town.format(town=document.town), "town", "town")
    yield from map(_line, document.about)
    yield from _offered(said.who)


def _why(document: EmployerDocument, said: LetterSentences, employer: str, vacancy: str) -> Iterator[_Line]:
    yield from _named(said, employer, vacancy)
    yield from (_Line(wish.sentence, wish.picture) for wish in document.wishes)
    yield from _offered(said.why)


def _named(said: LetterSentences, employer: str, vacancy: str) -> Iterator[_Line]:
    """What names the vacancy and the employer, where they are known."""
    if vacancy:
        yield _Line(said.vacancy.format(vacancy=vacancy), "job-search", "vacancy")
    if employer:
        yield _Line(said.employer.format(employer=employer), "employer", "employer")


def _bring(document: EmployerDocument, said: LetterSentences) -> Iterator[_Line]:
    """What somebody is good at, shows it with and did, in turn, so that the first ones tell something of each."""
    jobs = [
        _Line(
            (said.job_where if job.where else said.job).format(work=_small(job.work), where=_small(job.where)),
            job.picture,
        )
        for job in document.experience
    ]
    strengths = list(map(_line, document.strengths))
    papers = [_Line(said.certificate.format(title=each.title), each.picture) for each in document.certificates]
    yield from (*strengths[:2], *jobs[:1], *papers[:1], *strengths[2:], *jobs[1:], *papers[1:])
    yield from map(_line, document.works_best)
    if document.languages:
        spoken = _list([point.title for point in document.languages], said)
        yield _Line(said.languages.format(languages=spoken), "languages", "languages")
    yield from _offered(said.bring)


def _start(document: EmployerDocument, said: LetterSentences) -> Iterator[_Line]:
    when = document.availability
    yield _Line(when.start, "start", "start")
    if when.days:
        small = _small if document.language == "nl" else str  # Dutch days have no capital
        yield _Line(said.days.format(days=_list([small(point.title) for point in when.days], said)), "days", "days")
    if when.hours:
        hours = when.hours if when.hours.endswith(".") else said.hours.format(hours=when.hours)
        yield _Line(hours, "hours", "hours")
    yield _Line(said.trial_day, "day-start", "trial-day", on=False)
    if document.travel:
        ways = _list([_small(point.title) for point in document.travel], said)
        yield _Line(said.travel.format(ways=ways), "travel", "travel")
    if document.phone:
        yield _Line(said.call, "phone-call", "call", on=False)
    yield from _offered(said.start)


def _offered(sentences: Mapping[str, str]) -> Iterator[_Line]:
    """Sentences that are there to be picked: on only when the candidate does so."""
    return (_Line(text, picture, picture, on=False) for picture, text in sentences.items())


def _line(point: Point) -> _Line:
    return _Line(_sentence(point), point.picture)


def _sentence(point: Point) -> str:
    """What a point says, as a sentence."""
    text = point.sentence or point.title
    return text if not text or text[-1] in ".!?" else f"{text}."


def _list(words: Sequence[str], said: LetterSentences) -> str:
    *first, last = words
    return f"{', '.join(first)} {said.also} {last}" if first else last


def _small(text: str) -> str:
    """Without a capital, inside a sentence; a word in capitals stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
