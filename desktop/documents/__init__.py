"""WHAT LEAVES: documents made from closed types, so that nothing private can get in; each kind has its own.

`maker.PdfMaker` is the body of the port DocumentMaker: a method a kind. The portfolio, from the outside in: `portfolio`
tells which blocks a document has and in which order, `layout` lays them over two pages, the blocks (`banner`,
`masthead`, `tiles`, `entries`, `snapshots`, `week`, `closing`) measure and draw themselves as their `dress` says, `pen`
draws and tags, `structure` writes what a screen reader reads, `archive` makes it fit to be kept. What needs more pages
(`dossier`, `questionnaire`) flows over `leaves`. Fixed words stand in a `*_words` module beside each document.

To add a block: a class with least(), most() and draw(), a row in `portfolio`, a heading in `words`, a document in
tests/documents/samples.py. To add a look: a Dress (and a head, if it has its own), a row in `portfolio.DRESSES` and in
domain.employer.Look. To add a document: a closed type in domain, a module with make() here, a method of the maker and
of its port, a row in MADE of tests/documents/test_tagging.py, which is also what the validator and the gallery make.

May import domain, text, tokens, pictures and paths; reportlab, svglib, segno, Pillow, docx and icalendar are imported
where they are used, never when this package is.
"""
