from collections.abc import Mapping, Sequence

class PDFObject: ...
class PDFObjectReference(PDFObject): ...

class PDFName(PDFObject):
    def __init__(self, data: str) -> None: ...

class PDFString(PDFObject):
    def __init__(self, s: str) -> None: ...

class PDFArray(PDFObject):
    def __init__(self, sequence: Sequence[object]) -> None: ...

class PDFDictionary(PDFObject):
    def __init__(self, dict: Mapping[str, object]) -> None: ...
    def __setitem__(self, name: str, value: object) -> None: ...

class PDFStream(PDFObject):
    dictionary: PDFDictionary
    def __init__(self, *, content: bytes, filters: Sequence[object]) -> None: ...

class PDFPage(PDFObject):
    StructParents: int
    Tabs: PDFName
    __NoDefault__: list[str]

class PDFPages(PDFObject):
    pages: list[PDFPage]

class PDFCatalog(PDFObject):
    StructTreeRoot: PDFDictionary
    MarkInfo: PDFDictionary
    Metadata: PDFStream
    ViewerPreferences: PDFDictionary
    OutputIntents: PDFArray
    __NoDefault__: list[str]

class NoEncryption:
    def encode(self, t: bytes) -> bytes: ...

class PDFDocument:
    encrypt: NoEncryption
    Catalog: PDFCatalog
    Pages: PDFPages
    def Reference(self, object: PDFObject) -> PDFObjectReference: ...
