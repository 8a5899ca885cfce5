"""What Sam Voorbeeld, a made-up person, answers: cards, texts, how many of each."""

WANTED: dict[str, tuple[str, ...]] = {
    "interlude:again": ("go-on",),
    "ben-jij": ("yes",),
    "ben-jij-ander": ("yes",),
    "hoor-je": ("yes",),
    "wie-ziet": ("coach",),
    "wie-ziet-baas": ("coach",),
    "meedoen": ("yes",),
    "kies-de-fiets": ("fiets",),
    "kies-soms": ("some",),
    "ja-en-terug": ("yes",),
    "anderen-zeggen": ("rustig", "eerlijk", "vriendelijk"),
    "sterk": ("op-tijd", "netjes", "buiten", "sterk", "samen", "zelf"),
    "werk": ("groen", "planten", "fietsen", "magazijn"),
    "top-drie": ("groen", "planten", "fietsen"),
    "talen": ("nederlands", "engels", "turks"),
    "dagen": ("ma", "di", "do", "vr"),
    "dagdelen": ("vroeg", "dag"),
    "vervoer": ("fiets", "bus"),
    "leuk": ("natuur", "fietsen"),
    "machines": ("gras", "gaten"),
    "school": ("mbo-1",),
    "uren": ("uren-24",),
    "ver": ("half-uur",),
    "helpt": ("voordoen", "vaste-tijden", "tips"),
    "iets-gebeurd": ("yes",),
    "wat-ging-goed": ("hulp",),
    "wat-was-lastig": ("brief",),
    "verwacht": ("werk", "kan"),
    "observer": ("yes",),
    "foto": ("yes",),
    "bellen": ("yes",),
    "mag-zien": (
        "photo",
        "phone",
        "town",
        "about",
        "strengths",
        "wishes",
        "works_best",
        "availability",
        "travel",
        "experience",
        "certificates",
        "languages",
        "work_photos",
    ),
}
IN_ROW: dict[str, tuple[tuple[str, ...], ...]] = {  # the first entry of a group, the second
    "soort": (("groen", "vca"), ("keuken",)),
    "waar": (("vrijwilliger",), ("stage",)),
    "wat": (("planten", "machines"), ("koken", "schoonmaken")),
}
WRITTEN = {
    "naam": "Sam Voorbeeld",
    "telefoon": "06 12 34 56 78",
    "email": "sam@voorbeeld.nl",
    "plaats": "Voorbeeldstad",
}
ROWS = {"ervaring": 2, "certificaten": 1}  # how many entries Sam adds
HOW_MANY = {
    "best": 3,
    "leren-kiezen": 2,
    "leuk": 2,
    "belangrijk": 3,
    "machines": 2,
    "wat": 2,
    "werkfotos": 2,
}  # cards on a question
SOMETIMES = {"kwijt", "wachten", "afleiding", "voor-mezelf", "andere-tijd", "luisteren"}
NO = {"weg-kennen", "nieuw-plan"}
