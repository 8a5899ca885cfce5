"""WHAT LEAVES: portfolios made from EmployerDocument and nothing else, so that nothing private can get in; and the
sheet with the recovery key.

`maker.PdfMaker` is the body of the port DocumentMaker. From the outside in: `portfolio` tells which blocks a document
has and in which order, `layout` lays them over two pages, the blocks (`banner`, `tiles`, `entries`, `snapshots`,
`week`, `closing`) measure and draw themselves, `pen` draws and tags, `structure` writes what a screen reader reads;
`recovery_sheet` is a page of its own, made of the same parts.
To add a block: a class with least(), most() and draw(), a row in `portfolio`, a heading in `words`, a document in
tests/documents/gallery.py. May import domain.employer, text, tokens, pictures and paths; reportlab, svglib, segno and
Pillow are imported where they are used, never when this package is.
"""
