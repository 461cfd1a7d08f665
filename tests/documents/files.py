"""Documents of every kind, good and bad, made here."""

import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pikepdf
from docx.oxml.ns import qn
from pikepdf import Array, AttachedFileSpec, Dictionary, Encryption, Name, Pdf, Permissions, Stream, String
from PIL import Image

from tests.documents.reports import PLAIN, sentences

REPORT = PLAIN.pdf()
OPENING = sentences("vooraf", 4)


def saved(pdf: Pdf, **options: object) -> bytes:
    """Give a PDF's bytes."""
    made = BytesIO()
    pdf.save(made, deterministic_id="encryption" not in options, **options)  # type: ignore[arg-type]
    return made.getvalue()


def opened(raw: bytes = REPORT) -> Pdf:
    """Open a PDF to change it."""
    return pikepdf.open(BytesIO(raw))


def encrypted(user: str) -> bytes:
    """Give a PDF that only its owner may copy from, and that asks for a password where `user` is one."""
    return saved(opened(), encryption=Encryption(owner="baas", user=user, allow=Permissions(extract=False)))


def scan() -> bytes:
    """Give a PDF with a photo on its page and no words."""
    made = BytesIO()
    Image.new("RGB", (60, 80), "white").save(made, "PDF")
    return made.getvalue()


def photo() -> bytes:
    """Give a photo with the place where it was taken, held sideways."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Camera van Jansen"
    exif.get_ifd(0x8825)[1] = "N"
    made = BytesIO()
    Image.new("RGB", (60, 40), "green").save(made, "JPEG", exif=exif)
    return made.getvalue()


def laden() -> bytes:
    """Give a PDF with scripts, a file, a remark in the margin, a photo, and the names of people and programs."""
    pdf = opened()
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert('Jansen')"))
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.attachments["geheim.txt"] = AttachedFileSpec(pdf, b"geheim van Jansen")
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("a"), pdf.make_indirect(script)]))
    box = Array([0, 0, 10, 10])
    remark = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=box, T=String("Jansen"), Contents=String("Klopt dit?"))
    button = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=box, A=script, AA=Dictionary(E=script))
    sound = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=box, FS=pdf.attachments["geheim.txt"].obj)
    page = pdf.pages[0]
    page.obj.Annots = Array([pdf.make_indirect(remark), button, sound])
    page.obj.PieceInfo = Dictionary(Jansen=Dictionary(Private=String("Jansen")))
    image = Stream(pdf, photo())
    image.stream_dict = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=60,
        Height=40,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
        Metadata=pdf.make_stream(b"<x>Jansen</x>"),
    )
    page.obj.Resources.XObject = Dictionary(Foto=pdf.make_indirect(image))
    pdf.docinfo[Name.Author], pdf.docinfo[Name.Producer] = "gemeente Zevensloten", "Schrijfprogramma 7"
    return saved(pdf)


def bomb() -> bytes:
    """Give a PDF of a few kilobytes whose page unpacks to 400 MB."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    packed = zlib.compress(zlib.compress(b"BT /F1 12 Tf (a) Tj ET " * 17_500_000, 1), 9)
    page = Stream(pdf, b"")
    page.write(packed, filter=Array([Name.FlateDecode, Name.FlateDecode]))
    pdf.pages[0].Contents = pdf.make_indirect(page)
    return saved(pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def looping_outline() -> bytes:
    """Give a PDF of which the list of headings goes round."""
    pdf = opened()
    second = pdf.Root.Outlines.First.Next
    second.Next = second
    return saved(pdf)


LOOPING_PAGES = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)


def word(**core: str) -> bytes:
    """Give a DOCX with a heading, a list and a remark on who made it."""
    document = docx.Document()
    document.core_properties.author = "J. Jansen"
    document.core_properties.title = core.get("title", "Groenplan")
    document.add_paragraph("Gemeente Zevensloten, 3 maart 2023")
    document.add_heading("Inleiding", 1)
    document.add_paragraph(OPENING)
    document.add_paragraph("een punt", style="List Bullet")
    change = (
        document.add_paragraph("met een wijziging")
        .runs[0]
        ._element.makeelement(qn("w:ins"), {qn("w:author"): "Jansen"})
    )
    document.paragraphs[-1]._p.append(change)
    document.add_heading("Beheer", 1)
    document.add_heading("Bomen", 2)
    document.add_paragraph(OPENING)
    document.add_picture(BytesIO(photo()))
    made = BytesIO()
    document.save(made)
    return made.getvalue()


URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = f'xmlns:office="{URN}office:1.0" xmlns:text="{URN}text:1.0" xmlns:meta="{URN}meta:1.0"'
NAMES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
CONTENT = f"""<?xml version="1.0"?><office:document-content {NAMES}><office:body><office:text>
<text:p>Gemeente Zevensloten, 3 maart 2023</text:p><text:table-of-content><text:p>Inleiding 2</text:p>
</text:table-of-content><text:section><text:h text:outline-level="1">Inleiding</text:h></text:section>
<text:p>{{opening}}<text:note><text:p>Een noot.</text:p></text:note>
<office:annotation><dc:creator>Jansen</dc:creator></office:annotation></text:p>
<text:list><text:list-item><text:p>een<text:s/><text:span>klein </text:span>punt</text:p></text:list-item></text:list>
<text:h text:outline-level="1">Beheer</text:h><text:h text:outline-level="2">Bomen</text:h>
<text:p>{{opening}}</text:p></office:text></office:body></office:document-content>"""
META = f"""<?xml version="1.0"?><office:document-meta {NAMES}><office:meta><dc:title>Groenplan</dc:title>
<meta:generator>Schrijfprogramma</meta:generator><dc:creator>Jansen</dc:creator>
<meta:creation-date>2023-03-01T10:00:00</meta:creation-date><meta:document-statistic meta:page-count="7"/>
</office:meta></office:document-meta>"""
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="content.xml"/><manifest:file-entry manifest:full-path="Basic/a.xml"/></manifest:manifest>'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Give a zip with these parts."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def open_document(parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Give an ODT, with these parts beside or in place of its own."""
    own = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": CONTENT.replace("{opening}", OPENING),
        "meta.xml": META,
        "META-INF/manifest.xml": MANIFEST,
    }
    return zipped({**own, **(parts or {})})
