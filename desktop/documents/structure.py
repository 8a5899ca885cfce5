"""The tree that a screen reader follows: roles and reading order, written into the PDF (ISO 14289-1)."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObjectReference


@dataclass
class Node:
    """One element: its role (H1, P, L, Figure …) and what is in it.

    What stands for it when it is a picture; how it is read where that differs from what is drawn.
    """

    role: str
    alt: str = ""
    spoken: str = ""
    kids: list["Node | Mark"] = field(default_factory=list)


@dataclass(frozen=True)
class Mark:
    """A stretch of drawing on a page (counted from 0), by its number there."""

    page: int
    number: int


def write(document: "PDFDocument", root: Node) -> None:
    """Puts the tree and the marks of each page into a document whose pages are all drawn."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

    tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    parents: dict[int, dict[int, PDFObjectReference]] = {}
    tree["K"] = _element(document, root, document.Reference(tree), parents)
    numbers: list[object] = []
    for place, marks in sorted(parents.items()):
        numbers += [place, document.Reference(PDFArray([marks[number] for number in sorted(marks)]))]
    tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    tree["ParentTreeNextKey"] = len(document.Pages.pages)
    catalog = document.Catalog
    catalog.StructTreeRoot = tree
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    for number, page in enumerate(document.Pages.pages):
        page.StructParents = number
        page.Tabs = PDFName("S")
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]


def _element(
    document: "PDFDocument",
    node: Node,
    parent: "PDFObjectReference",
    parents: dict[int, dict[int, "PDFObjectReference"]],
) -> "PDFObjectReference":
    """Writes an element and all in it; notes for each page which element each mark belongs to."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

    made = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(node.role), "P": parent})
    reference = document.Reference(made)
    kids: list[object] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            kids.append(_element(document, kid, reference, parents))
        else:
            parents.setdefault(kid.page, {})[kid.number] = reference
            made["Pg"] = document.Reference(document.Pages.pages[kid.page])
            kids.append(kid.number)
    made["K"] = kids[0] if len(kids) == 1 else PDFArray(kids)
    for key, text in (("Alt", node.alt), ("ActualText", node.spoken)):
        if text:
            made[key] = PDFString(text)
    return reference
