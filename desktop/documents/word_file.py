"""The plain CV as a Word file (.docx), to be edited further by coach and candidate."""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.documents.curriculum_words import cv_words
from desktop.documents.outline import Line, contact_of, outline_of
from desktop.documents.photos import Darkroom, aspect
from desktop.domain.employer import EmployerDocument

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_TEMPLATE_DATE = (2025, 1, 1, 0, 0, 0)  # of every part, so that the same document gives the same bytes
_FONT = "Verdana"  # on every Windows and Mac, made to be read on screens
_DEEP = "0D4B49"
_PHOTO_CM = 3.2
_MARGIN_CM = 2.0


def make(document: EmployerDocument, darkroom: Darkroom) -> bytes:
    """The file. Its properties name the title and the language, and nobody; its photo knows nothing of itself."""
    from docx import Document

    made = Document()
    _set_up(made, document)
    _head(made, document, darkroom)
    for part in outline_of(document):
        made.add_heading(part.heading, level=1)
        for line in part.lines:
            _line(made, line)
    return _same_bytes(made)


def _set_up(made: "WordDocument", document: EmployerDocument) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    (section,) = made.sections
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN_CM)
    for name, size in (("Normal", 10.5), ("Title", 26), ("Heading 1", 13)):
        style = made.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), _FONT)
        for themed in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(themed), None)
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(_DEEP)
    made.styles["Normal"].paragraph_format.space_after = Pt(4)
    made.styles["Heading 1"].paragraph_format.space_before = Pt(15)
    made.styles["Heading 1"].paragraph_format.space_after = Pt(3)
    (line,) = made.styles["Title"].element.xpath("w:pPr/w:pBdr/w:bottom")
    line.set(qn("w:color"), _DEEP)
    (spelling,) = made.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    spelling.set(qn("w:val"), document.language)
    _drop_thumbnail(made)
    properties = made.core_properties
    properties.title = cv_words(document.language).title.format(name=document.name)
    properties.language = document.language
    for name in ("author", "comments", "keywords", "last_modified_by", "subject", "category"):
        setattr(properties, name, "")
    properties.created = properties.modified = datetime(*_TEMPLATE_DATE, tzinfo=UTC).replace(tzinfo=None)


def _drop_thumbnail(made: "WordDocument") -> None:
    """The picture of the template's first page, which is not ours."""
    package = made.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            package.rels.pop(name)


def _head(made: "WordDocument", document: EmployerDocument, darkroom: Darkroom) -> None:
    from docx.shared import Cm

    made.add_heading(document.name, level=0)
    for text in (document.headline, " · ".join(contact_of(document))):
        if text:
            made.add_paragraph(text)
    if document.photo:
        side = Cm(_PHOTO_CM)
        cut = io.BytesIO(darkroom.cut(document.photo, side.pt, side.pt / aspect(document.photo)))
        shape = made.add_paragraph().add_run().add_picture(cut, width=side)
        about = shape._inline.docPr
        about.set("descr", cv_words(document.language).portrait.format(name=document.name))
        about.set("name", "1")


def _line(made: "WordDocument", line: Line) -> None:
    from docx.shared import Pt

    told = made.add_paragraph()
    bare = not (line.note or line.sentence)
    told.add_run(line.title).bold = not bare
    if line.note:
        told.add_run(f" – {line.note}")
    if line.sentence:
        told.paragraph_format.space_after = Pt(0)
        _keep_together(told)
        made.add_paragraph(line.sentence)


def _keep_together(told: "Paragraph") -> None:
    told.paragraph_format.keep_with_next = True


def _same_bytes(made: "WordDocument") -> bytes:
    """Packed anew, without the moment of packing."""
    written, packed = io.BytesIO(), io.BytesIO()
    made.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name in parts.namelist():
            out.writestr(zipfile.ZipInfo(name, _TEMPLATE_DATE), parts.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
