"""What makes a PDF fit to be kept and to be read aloud by its own word: PDF/A-2a (ISO 19005-2) and PDF/UA-1.

Its colours have a profile, its metadata say what it is, and every stream ends on a line of its own.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import NoEncryption, PDFDocument, PDFStream

_DATE_OF_PROFILE = slice(24, 36)  # in the header of an ICC profile; littleCMS writes when it was made
_MADE = bytes.fromhex("07e900010001000000000000")  # 2025-01-01, so that the same document gives the same bytes
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 pdfaid:part="2" pdfaid:conformance="A"/>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def make_archivable(document: "PDFDocument", title: str, language: str) -> None:
    """Adds the profile and the metadata; before the document is written."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

    intent = PDFDictionary({"Type": PDFName("OutputIntent"), "S": PDFName("GTS_PDFA1")})
    intent["OutputConditionIdentifier"] = PDFString("sRGB")
    intent["DestOutputProfile"] = document.Reference(_stream(_screen_colours(), {"N": 3}))
    document.Catalog.OutputIntents = PDFArray([intent])
    document.Catalog.__NoDefault__ = [*document.Catalog.__NoDefault__, "OutputIntents"]
    metadata = _XMP.format(title=_escaped(title), language=_escaped(language)).encode()
    kinds = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    document.Catalog.Metadata = _stream(metadata, kinds)
    document.encrypt = _plain()


def _stream(content: bytes, about: Mapping[str, object]) -> "PDFStream":
    from reportlab.pdfbase.pdfdoc import PDFStream

    made = PDFStream(content=content, filters=[])
    for name, value in about.items():
        made.dictionary[name] = value
    return made


@cache
def _screen_colours() -> bytes:
    """The ICC profile of sRGB."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE_OF_PROFILE] = _MADE
    return bytes(profile)


@cache
def _plain() -> "NoEncryption":
    """What reportlab asks for the bytes of a stream, just before it writes them; it forgets the line after them."""
    from reportlab.pdfbase.pdfdoc import NoEncryption, PDFDocument, PDFObject

    class Ended(bytes, PDFObject):
        def format(self, _document: PDFDocument) -> bytes:
            return bytes(self) + b"\n"

    class Plain(NoEncryption):
        @override
        def encode(self, t: bytes) -> bytes:
            return Ended(t)

    return Plain()


def _escaped(text: str) -> str:
    """For XML; xml.sax would do, but takes longer to load than a page to draw."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
