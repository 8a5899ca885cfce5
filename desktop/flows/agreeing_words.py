"""Words for agreements and appointments on paper: Dutch and English of each kind, field and stored value."""

LABELS = {
    "agreement": ("Afspraken", "Agreements"),
    "appointment": ("Wanneer wij elkaar zien", "When we meet"),
    "bring": ("Meenemen", "To bring"),
    "made": ("Gemaakt op", "Made on"),
    "moment": ("Moment", "Moment"),
    "picture": ("Plaatje", "Picture"),
    "place": ("Plek", "Place"),
    "review_on": ("Weer bespreken op", "To discuss again on"),
    "starts": ("Begint op", "Begins on"),
    "text": ("Tekst", "Text"),
    "with_whom": ("Met wie", "With whom"),
}
VALUES: dict[str, tuple[str, str]] = {}
