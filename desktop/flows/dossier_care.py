"""What happens to a dossier as a whole: who did what with it, how long it is kept, and erasing it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from desktop.domain.answers import recordings_in
from desktop.domain.candidate import Agency, AgencyRole, Dossier, LogLine
from desktop.domain.entry_kinds import KINDS
from desktop.domain.ids import CandidateId
from desktop.flows import saved_files
from desktop.flows.days import day_words
from desktop.flows.dossier_words import dossier_words
from desktop.flows.ports import Clock, Vault
from desktop.flows.upkeep import Left
from desktop.text import language, tr, trn

TERMS = (6, 12, 24, 60)  # months to choose from
DAYS_A_MONTH = 30.44
MOST_STAYING = 2


@dataclass(frozen=True)
class LogRow:
    """One line of the log in words."""

    day: str
    time: str
    who: str
    what: str
    detail: str


@dataclass(frozen=True)
class Overdue:
    """A dossier past its term."""

    id: CandidateId
    first_name: str
    avatar: str
    last: str  # when it was last worked on, in words
    files: str = ""  # how many saved files there still are, in words


@dataclass(frozen=True)
class Going:
    """What goes when a candidate is erased, and what was handed out before and does not go."""

    id: CandidateId
    first_name: str
    avatar: str
    goes: tuple[str, ...]
    stays: tuple[str, ...]


def log_rows(vault: Vault, candidate: CandidateId) -> tuple[LogRow, ...]:
    """The log of one candidate, newest first."""
    return tuple(_row(line) for line in reversed(vault.log(candidate)))


def overdue(vault: Vault, clock: Clock, hash_of: saved_files.HashOf | None = None) -> tuple[Overdue, ...]:
    """The dossiers past the agency's term, the oldest first; with `hash_of` also how many saved files still exist."""
    limit = clock.now() - timedelta(days=vault.agency.kept_months * DAYS_A_MONTH)
    last = {person: last_worked_on(vault, person.id) for person in vault.candidates()}
    past = sorted(((at, person) for person, at in last.items() if at < limit), key=lambda each: each[0])
    return tuple(
        Overdue(
            person.id,
            person.first_name,
            person.avatar,
            day_words(at),
            saved_files.count_words(saved_files.saved_files(vault, person.id, hash_of)) if hash_of else "",
        )
        for at, person in past
    )


def last_worked_on(vault: Vault, candidate: CandidateId) -> datetime:
    """When something was last done with a dossier other than looking into it."""
    return max(line.at for line in vault.log(candidate) if line.what not in {"opened", saved_files.ERASED})


def overdue_words(count: int) -> str:
    """How many dossiers are past the term; "" for none."""
    if not count:
        return ""
    return trn(
        "{count} dossier is ouder dan de bewaartermijn. Kijk of het weg kan.",
        "{count} dossiers zijn ouder dan de bewaartermijn. Kijk of ze weg kunnen.",
        count,
    )


def overdue_line(one: Overdue) -> str:
    """One line about a dossier past its term."""
    line = tr("{name} · laatst gebruikt {day}", name=one.first_name, day=one.last)
    return f"{line} · {one.files}" if one.files else line


def set_term(vault: Vault, months: int) -> None:
    """How long this agency keeps a dossier after it was last worked on."""
    vault.set_agency(replace(vault.agency, kept_months=months))


def term_words(months: int) -> str:
    """A term as people say it."""
    if months % 12:
        return trn("{count} maand", "{count} maanden", months)
    return tr("{count} jaar", count=months // 12)


def advice(agency: Agency) -> str:
    """What fits this agency's role."""
    match agency.role:
        case AgencyRole.EMPLOYER:
            return tr(
                "Voor werkgevers: bewaar niet langer dan nodig. Na een sollicitatie is een jaar met toestemming veel."
            )
        case AgencyRole.TEMP_AGENCY:
            return tr("Voor uitzendbureaus: twee jaar na het laatste contact is gewoon. Vraag het na in jullie beleid.")
        case AgencyRole.SCHOOL:
            return tr("Voor scholen: twee jaar nadat iemand van school is, is gewoon. Vraag het na in jullie beleid.")
    return tr(
        "Voor begeleiders: twee jaar na het traject is gewoon. Kijk ook wat in het contract met de gemeente staat."
    )


def going(vault: Vault, candidate: CandidateId) -> Going:
    """What erasing takes away. Opens the dossier, and is logged as that."""
    dossier = vault.dossier(candidate)
    person = dossier.candidate
    return Going(
        person.id,
        person.first_name,
        person.avatar,
        tuple(_goes(dossier, len(vault.exports.of(candidate)))),
        tuple(_stays(dossier)),
    )


def left_words(left: tuple[Left, ...]) -> str:
    """Which backups may still hold somebody who was erased, and until when."""
    places: dict[str, date] = {}
    for one in left:
        name = str(one.place)
        places[name] = max(places.get(name, one.until), one.until)
    if not places:
        return tr("Ook uit alle reservekopieën is het weg.")
    named = "; ".join(tr("{place} (tot {day})", place=place, day=day_words(day)) for place, day in places.items())
    return tr("Nog niet weg uit de kopieën die er nu niet zijn: {named}. Sluit de stick aan.", named=named)


def _goes(dossier: Dossier, papers: int) -> list[str]:
    answers = sum(len(filling.answers) for filling in dossier.fillings)
    given = (answer for filling in dossier.fillings for answer in filling.answers.values())
    said = len(frozenset().union(*map(recordings_in, given)))
    counted = (
        trn("{count} antwoord", "{count} antwoorden", answers) if answers else "",
        trn("{count} foto", "{count} foto's", len(dossier.photos)) if dossier.photos else "",
        trn("{count} afspraak", "{count} afspraken", len(dossier.agreements) + len(dossier.appointments))
        if dossier.agreements or dossier.appointments
        else "",
        trn("{count} opname", "{count} opnamen", said) if said else "",
        trn("{count} kopie van wat meeging", "{count} kopieën van wat meeging", papers) if papers else "",
    )
    return [tr("naam en plaatje"), *filter(None, counted), tr("keuzes en logboek")]


def _stays(dossier: Dossier) -> list[str]:
    """What was handed out, the newest first and no more than fit on a page: the log has them all."""
    given = _handed_out(dossier)[::-1]
    more = len(given) - MOST_STAYING
    return [*given[:MOST_STAYING], *([tr("en nog {count}: zie het logboek", count=more)] if more > 0 else [])]


def _handed_out(dossier: Dossier) -> list[str]:
    out: list[str] = []
    for line in dossier.log:
        if line.what == "exported":
            out.append(line.detail)
        elif line.what == "not_exported" and line.detail in out:
            out.remove(line.detail)
    return out


def _row(line: LogLine) -> LogRow:
    who = line.who or (tr("kandidaat") if line.what == "declined" else tr("niet bekend"))
    detail = saved_files.place_of(line) if line.what in {saved_files.KEPT, saved_files.ERASED} else _detail(line.detail)
    return LogRow(day_words(line.at), f"{line.at:%H:%M}", who, _what(line.what), detail)


def _detail(detail: str) -> str:
    """What was changed, in words; any other detail as it was written down."""
    words = {
        "moment": tr("meetmoment"),
        "consent": tr("toestemming"),
        "photo": tr("foto"),
    }
    if detail in KINDS:
        return dossier_words(language()).label(detail).lower()
    return words.get(detail, detail)


def _what(what: str) -> str:
    words = {
        "created": tr("dossier gemaakt"),
        "opened": tr("dossier geopend"),
        "handed_over": tr("laptop gegeven"),
        "typed_in": tr("van papier getypt"),
        "collected": tr("antwoorden opgehaald"),
        "exported": tr("papier meegegeven"),
        "not_exported": tr("papier meegeven lukte niet"),
        "changed": tr("iets veranderd"),
        "typed_out": tr("uitgetypt wat gezegd is"),
        saved_files.KEPT: tr("plek voor een bestand gekozen"),
        saved_files.ERASED: tr("bestand gewist"),
        "declined": tr("wil niet meedoen: antwoorden gewist"),
    }
    return words.get(what, what)
