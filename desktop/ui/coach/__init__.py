"""The coach's side: the ways in (first start, unlock), and the screens of an open vault.

`coach_side.CoachSide` wires screens to flows; a screen takes values, tells intents and decides nothing. `basics` and
`painted` are what every screen is made of; looks are in `theme.coach_style`. May import flows, domain, parts, theme.
To add a page: a widget with show_…() and signals, taken in by CoachSide, and a row in
tests/ui/coach/test_screens.py.
"""
