"""A letter put together: closed sentences from what an employer may see, switched on or off, changed by the coach."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.employer import EmployerDocument, Point
from desktop.domain.letter import Letter, LetterParagraph, LetterPart
from desktop.flows.export import on_paper
from desktop.flows.leak_words import Leak, leaks_in
from desktop.flows.letter_words import LetterSentences, letter_sentences

MOST_ON = {LetterPart.WHO: 3, LetterPart.WHY: 3, LetterPart.BRING: 4, LetterPart.START: 4}  # switched on at first
LONGEST = 240  # letters in a sentence
_PICTURES = {LetterPart.WHO: "wave", LetterPart.BRING: "strengths", LetterPart.START: "start"}
_WANTED = "wishes"  # the picture of the work, where no kind of work has one


@dataclass(frozen=True)
class Sentence:
    """One sentence that can stand in the letter."""

    part: LetterPart
    text: str
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
        """With this sentence in it, or not."""
        return self._with(at, replace(self.sentences[at], on=on))

    def written(self, at: int, text: str) -> "LetterDraft":
        """With other words for this sentence; no words switch it off and leave it as it was."""
        said = on_paper(text)[:LONGEST].strip()
        sentence = self.sentences[at]
        return self._with(at, replace(sentence, text=said, on=True) if said else replace(sentence, on=False))

    def added(self, part: LetterPart, text: str) -> "LetterDraft":
        """With one more sentence at the end of this part."""
        said = on_paper(text)[:LONGEST].strip()
        return replace(self, sentences=(*self.sentences, Sentence(part, said))) if said else self

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
    told = {
        LetterPart.WHO: _who(document, said),
        LetterPart.WHY: _why(document, said, employer, vacancy),
        LetterPart.BRING: _bring(document, said),
        LetterPart.START: _start(document, said),
    }
    for part, texts in told.items():
        kept = dict.fromkeys(text for text in texts if text)
        sentences += [Sentence(part, text, on=at < MOST_ON[part]) for at, text in enumerate(kept)]
    return LetterDraft(document, day, tuple(sentences), employer, vacancy)


def _who(document: EmployerDocument, said: LetterSentences) -> Iterator[str]:
    yield said.name.format(name=document.name)
    if document.town:
        yield said.town.format(town=document.town)
    yield from map(_sentence, document.about)


def _why(document: EmployerDocument, said: LetterSentences, employer: str, vacancy: str) -> Iterator[str]:
    if vacancy:
        yield said.vacancy.format(vacancy=vacancy)
    if employer:
        yield said.employer.format(employer=employer)
    yield from (wish.sentence for wish in document.wishes)


def _bring(document: EmployerDocument, said: LetterSentences) -> Iterator[str]:
    """What somebody is good at, shows it with and did, in turn, so that the first ones tell something of each."""
    jobs = [
        (said.job_where if job.where else said.job).format(work=_small(job.work), where=job.where)
        for job in document.experience
    ]
    strengths = list(map(_sentence, document.strengths))
    papers = [said.certificate.format(title=certificate.title) for certificate in document.certificates]
    yield from (*strengths[:2], *jobs[:1], *papers[:1], *strengths[2:], *jobs[1:], *papers[1:])
    yield from map(_sentence, document.works_best)
    if document.languages:
        yield said.languages.format(languages=_list([point.title for point in document.languages], said))


def _start(document: EmployerDocument, said: LetterSentences) -> Iterator[str]:
    when = document.availability
    yield when.start
    if when.days:
        yield said.days.format(days=_list([point.title for point in when.days], said))
    if when.hours:
        yield when.hours if when.hours.endswith(".") else said.hours.format(hours=when.hours)
    yield said.trial_day
    if document.travel:
        yield said.travel.format(ways=_list([_small(point.title) for point in document.travel], said))
    if document.phone:
        yield said.call


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
