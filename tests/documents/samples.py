"""Made-up employer documents from thin to rich; gallery.py draws them all, the tests check them all."""

from dataclasses import replace
from datetime import date

from desktop.domain.employer import (
    Availability,
    Certificate,
    EmployerDocument,
    Experience,
    Point,
    Wish,
    WorkPhoto,
)
from tests.documents import painted

GREEN = Wish("tree", "Werken in het groen", "Ik wil graag in het groen werken.", "medewerker groenvoorziening", "9214")
PLANTS = Wish("seedling", "Planten laten groeien", "Ik wil graag met planten werken.", "medewerker kwekerij / kas")
BICYCLES = Wish("bicycle", "Fietsen maken", "Ik wil graag fietsen maken.", "fietsenmaker", "7234")

STRENGTHS = (
    Point("alarm-clock", "Op tijd komen", "Ik kom op tijd. Daar kun je op rekenen."),
    Point("finish-on-time", "Blijven werken", "Ik ga door tot het werk klaar is."),
    Point("carry-together", "Samen werken", "Ik werk graag samen met collega's."),
    Point("tree", "Buiten werken", "Ik werk graag buiten, ook in de regen."),
    Point("ear", "Goed luisteren", "Ik luister goed. Dan weet ik wat ik moet doen."),
    Point("tools", "Dingen maken", "Ik ben handig. Ik maak graag iets met mijn handen."),
    Point("calm", "Rustig blijven", "Ik blijf rustig, ook op een drukke dag."),
    Point("light-bulb", "Nieuwe dingen leren", "Ik leer graag nieuw werk. Ik leer door te doen."),
)
ABOUT = (
    Point("star", "Mensen zeggen: jij bent rustig en vriendelijk."),
    Point("sun", "Ik ben graag buiten."),
    Point("family", "Thuis zorg ik voor de tuin."),
)
WORKS_BEST = (
    Point("look-together", "Laat het mij een keer zien. Dan doe ik het."),
    Point("list", "Met een duidelijke lijst werk ik snel en goed."),
    Point("coffee", "Ik neem mijn pauze. Daarna ga ik weer hard werken."),
)
JOBS = (
    Experience("seedling", "Planten verzorgen", "vrijwilliger bij Buurttuin De Voorbeeldhof", "Zaaien en water geven."),
    Experience("carry-together", "Spullen klaar zetten", "stage bij Kwekerij Het Voorbeeld", "Bestellingen inpakken."),
    Experience("bicycle", "Fietsen maken", "thuis", "Ik maak fietsen van de buren: band, rem en licht."),
    Experience("coffee", "Helpen in de keuken", "stage", "Groente snijden, tafels dekken en de afwas doen."),
    Experience("house", "Schoonmaken", "baan", "Ik maakte kantoren schoon met een klein team."),
    Experience("letter", "Post brengen", "baan", "Elke dag op de fiets door drie wijken."),
    Experience("tools", "Dingen in elkaar zetten", "vrijwilliger", "Kleine kasten en stoelen gemaakt."),
    Experience("tree", "Werken in het groen", "stage", "Gras maaien, bladeren ruimen en heggen knippen."),
)
CERTIFICATES = (
    Certificate("check", "VCA basis", date(2029, 3, 1)),
    Certificate("tools", "Heftruck", date(2028, 11, 30)),
    Certificate("seedling", "Praktijkverklaring groen: Kwekerij Het Voorbeeld"),
)
LANGUAGES = (Point("people-talk", "Nederlands"), Point("people-talk", "Turks", "Ik spreek het thuis."))
AVAILABILITY = Availability(
    days=(
        Point("calendar", "maandag"),
        Point("calendar", "dinsdag"),
        Point("calendar", "donderdag"),
        Point("calendar", "vrijdag"),
    ),
    parts=(Point("day-start", "vroeg"), Point("sun", "overdag")),
    hours="24 uur per week",
    start="Ik kan meteen beginnen.",
)
TRAVEL = (Point("bicycle", "Met de fiets", "Tot een half uur."), Point("walk-to-bus", "Met de bus"))

NOOR = EmployerDocument(
    language="nl",
    name="Noor Voorbeeld",
    headline="Medewerker groenvoorziening",
    photo=painted.portrait(1),
    phone="06 00 00 00 00",
    email="noor@voorbeeld.example",
    town="Voorbeeldstad",
    about=ABOUT,
    strengths=STRENGTHS[:6],
    wishes=(GREEN, PLANTS, BICYCLES),
    works_best=WORKS_BEST,
    availability=AVAILABILITY,
    travel=TRAVEL,
    experience=JOBS[:4],
    certificates=CERTIFICATES,
    languages=LANGUAGES,
    work_photos=(
        WorkPhoto(painted.plants(1), "Deze rij plantte ik."),
        WorkPhoto(painted.bench(1), "Ik maakte de bestellingen klaar."),
        WorkPhoto(painted.plants(2), "De kas in mei."),
    ),
)
BARE = EmployerDocument(language="nl", name="Sam Voorbeeld", headline="Fietsenmaker")
ENGLISH = EmployerDocument(
    language="en",
    name="Robin Example",
    headline="Warehouse assistant",
    photo=painted.portrait(4),
    phone="+31 6 00 00 00 00",
    email="robin@example.example",
    about=(Point("star", "People say I am calm."), Point("sun", "I like to be outside.")),
    strengths=(
        Point("alarm-clock", "Being on time", "I come on time. You can count on it."),
        Point("carry-together", "Working together", "I like to work with others."),
        Point("calm", "Staying calm", "I stay calm, also on a busy day."),
    ),
    wishes=(Wish("carry-together", "Getting goods ready", "I want to get goods ready.", "warehouse assistant"),),
    works_best=(Point("look-together", "Show me once. Then I do it."), Point("list", "A clear list makes me fast.")),
    availability=Availability(days=(Point("calendar", "Monday"), Point("calendar", "Friday")), hours="16 hours a week"),
    experience=(Experience("coffee", "Helping in the kitchen", "internship", "Cutting vegetables."),),
    certificates=(Certificate("check", "Forklift", date(2028, 5, 9)),),
    languages=(Point("people-talk", "English"),),
    travel=(Point("walk-to-bus", "By bus"),),
)

SAMPLES: dict[str, EmployerDocument] = {
    "bare": BARE,
    "one-strength": replace(BARE, strengths=STRENGTHS[:1], phone="06 00 00 00 00", wishes=(BICYCLES,)),
    "two-strengths": replace(
        BARE, strengths=STRENGTHS[:2], photo=painted.portrait(2), email="sam@voorbeeld.example", languages=LANGUAGES[:1]
    ),
    "no-contact": replace(NOOR, phone="", email="", town="", photo=None, work_photos=NOOR.work_photos[:2]),
    "no-jobs": replace(
        NOOR,
        name="Łucja Przykładowska",
        email="lucja@voorbeeld.example",
        experience=(),
        work_photos=(),
        strengths=STRENGTHS[:4],
        photo=painted.portrait(3),
    ),
    "noor": NOOR,
    "one-photo": replace(
        NOOR,
        name="Çağrı Örnekoğlu",
        email="cagri@voorbeeld.example",
        photo=None,
        strengths=STRENGTHS[:3],
        wishes=(GREEN, BICYCLES),
        experience=JOBS[:2],
        work_photos=(WorkPhoto(painted.bench(5, (900, 1200)), "Deze kratten vulde ik met een collega."),),
    ),
    "portrait-photos": replace(
        NOOR,
        name="Nguyễn Thị Ví Dụ",
        email="nguyen@voorbeeld.example",
        strengths=STRENGTHS[:5],
        experience=JOBS[:3],
        certificates=CERTIFICATES[:1],
        work_photos=tuple(
            WorkPhoto(photo, caption)
            for photo, caption in (
                (painted.plants(3, (900, 1200)), "Hier groeit de sla."),
                (painted.bench(3, (900, 1200)), "Fruit voor de markt."),
                (painted.plants(4, (900, 1200)), "Ik hield het pad schoon."),
            )
        ),
    ),
    "rich": replace(
        NOOR,
        name="Alexandrina Wilhelmina van der Voorbeeld-Denkbeeldig",
        headline="Medewerker administratie, groenvoorziening en logistiek",
        email="alexandrina.wilhelmina.van.der.voorbeeld@denkbeeldig.example",
        about=(*ABOUT, Point("house", "Ik woon dicht bij het station.")),
        works_best=(*WORKS_BEST, Point("alarm-clock", "Op vaste tijden kun je op mij rekenen.")),
        experience=JOBS,
        certificates=(
            *CERTIFICATES,
            Certificate("check", "BHV", date(2027, 1, 31)),
            Certificate("bicycle", "Rijbewijs AM"),
        ),
        languages=(*LANGUAGES, Point("people-talk", "Engels")),
    ),
    "jobs-only": replace(BARE, experience=JOBS, phone="06 00 00 00 00", town="Voorbeeldstad"),
    "letters": replace(
        NOOR,
        name="İpek Đặng-Żółć Αλέξης Юлія سمير",
        headline="Çiçekçi / florist",
        photo=painted.portrait(6),
        strengths=(
            Point("alarm-clock", "Zamanında İŞ", "Ich komme pünktlich. İyi günler, ılık şeyler."),
            Point("star", "Chăm chỉ", "Tôi làm việc với mọi người ở Huế."),
            Point("sun", "Працьовита", "Я люблю працювати надворі. Ґанок і їжа."),
            Point("ear", "Υπομονή", "Ακούω καλά και δουλεύω ήρεμα."),
            Point("calm", "صبور", "أنا أعمل بهدوء كل يوم."),
            Point("tree", "Świeże powietrze", "Lubię pracować na dworze, także w deszczu."),
        ),
    ),
    "english": ENGLISH,
    "eight-strengths": replace(BARE, strengths=STRENGTHS, phone="06 00 00 00 00", wishes=(GREEN,)),
    "no-strengths": replace(NOOR, name="Юлія Прикладна", email="", strengths=(), work_photos=()),
    "photo-only": replace(BARE, photo=painted.portrait(5)),
    "papers-only": replace(BARE, certificates=CERTIFICATES, email="sam@voorbeeld.example"),
    "days-only": replace(BARE, availability=AVAILABILITY, travel=TRAVEL, town="Voorbeeldstad"),
    "long-name": replace(
        NOOR,
        name="Wolfeschlegelsteinhausen Voorbeeldermans-Denkbeeldig tot Verzonnenstein",
        photo=None,
        headline="Assistent-hoveniersmedewerkster en kwekerijhulp in opleiding",
        strengths=STRENGTHS[:4],
    ),
    "six-photos": replace(
        NOOR,
        experience=JOBS[:1],
        work_photos=tuple(
            WorkPhoto(painted.plants(seed, size), f"Foto nummer {seed} van mijn werk in de kas.")
            for seed, size in enumerate([(1200, 900), (900, 1200), (1200, 700)] * 2, 1)
        ),
    ),
    "seven": replace(
        NOOR,
        name="سمير مثال",
        email="samir@voorbeeld.example",
        photo=painted.portrait(7),
        about=ABOUT[:1],
        strengths=STRENGTHS[:7],
        wishes=(BICYCLES, GREEN),
        works_best=WORKS_BEST[:1],
        languages=tuple(
            Point("people-talk", name) for name in ("Nederlands", "Arabisch", "Frans", "Tigrinya", "Pools")
        ),
        work_photos=NOOR.work_photos[:2],
    ),
}
