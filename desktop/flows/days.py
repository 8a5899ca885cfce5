"""Days as people say them."""

from datetime import date

from desktop.text import cut_from, tr


def months() -> tuple[str, ...]:
    """The names of the months, January first."""
    said = tr("januari februari maart april mei juni juli augustus september oktober november december")
    return tuple(cut_from(said, month) for month in said.split())


def day_words(day: date) -> str:
    """A date as people say it: 3 mei 2026."""
    return tr("{day} {month} {year}", day=day.day, month=months()[day.month - 1], year=day.year)


def day_name(day: date) -> str:
    """The weekday as a word."""
    said = tr("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
    return cut_from(said, said.split()[day.weekday()])


def when_words(day: date, today: date) -> str:
    """When that was, as people say it: today, yesterday, on Tuesday, on 3 May."""
    ago = (today - day).days
    if ago <= 0:
        return tr("vandaag")
    if ago == 1:
        return tr("gisteren")
    if ago < 7:
        return tr("op {day}", day=day_name(day))
    return tr("op {day}", day=tr("{day} {month}", day=day.day, month=months()[day.month - 1]))
