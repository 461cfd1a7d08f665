"""Make the copy of a DOCX or ODT that is published: without its makers, its programs, other files and scripts."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from types import MappingProxyType
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from plugins.documents.office import FILES, SCRIPTS
from plugins.documents.photo_marks import unmarked

# A file in a zip has a time, and never the one at which the site is built.
TIME = (1980, 1, 1, 0, 0, 0)
# Who made a change or a remark.
WORD_NAMES = re.compile(rb'(?P<name>\bw(?:\d\d)?:(?:author|initials|userId|providerId)=)(?:"[^"]*"|\'[^\']*\')')
OPEN_NAMES = re.compile(rb"<(?P<name>dc:creator|meta:creator-initials|loext:sender-initials)>[^<]*</(?P=name)>")
DROPPED_ENTRY = re.compile(rb'<manifest:file-entry[^>]*manifest:full-path="(?:Basic|Scripts)/[^>]*/>')
CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxml'
    'formats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title></cp:coreProperties>"
)
APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/'
    'officeDocument/2006/extended-properties"/>'
)
CUSTOM = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/'
    'officeDocument/2006/custom-properties"/>'
)
META = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:'
    'xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:meta>'
    "<dc:title>{title}</dc:title></office:meta></office:document-meta>"
)
SAID: Mapping[str, str] = MappingProxyType(
    {"docProps/core.xml": CORE, "docProps/app.xml": APP, "docProps/custom.xml": CUSTOM, "meta.xml": META}
)
CHANGES: tuple[tuple[re.Pattern[str], Callable[[bytes], bytes]], ...] = (
    (re.compile(r"word/[\w/-]+\.xml"), partial(WORD_NAMES.sub, rb'\g<name>""')),
    (re.compile(r"(?:content|styles)\.xml"), partial(OPEN_NAMES.sub, rb"<\g<name>></\g<name>>")),
    (re.compile(r"META-INF/manifest\.xml"), partial(DROPPED_ENTRY.sub, b"")),
    (re.compile(r".*\.jpe?g", re.IGNORECASE), unmarked),
)
# The settings of the printer that it was made with.
LEFT_OUT = re.compile(r"(?:Basic|Scripts)/.*|Configurations2/.*/|META-INF/documentsignatures\.xml")


def copy(archive: ZipFile, title: str) -> bytes:
    """Give the copy of a DOCX or ODT."""
    made = BytesIO()
    with ZipFile(made, "w") as target:
        for entry in archive.infolist():
            name = entry.filename
            if entry.is_dir() or LEFT_OUT.fullmatch(name):
                continue
            kept = ZipInfo(name, TIME)
            # A reader looks for this name at the beginning of the file, as it is.
            kept.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            target.writestr(kept, changed(name, archive, title))
    return made.getvalue()


def changed(name: str, archive: ZipFile, title: str) -> bytes:
    """Give what stands in the copy under a name; a file inside the text, which its text names, becomes empty."""
    if name in SAID:
        return SAID[name].format(title=escape(title)).encode()
    if FILES.fullmatch(name) or SCRIPTS.fullmatch(name):
        return b""
    raw = archive.read(name)
    for names, change in CHANGES:
        if names.fullmatch(name):
            raw = change(raw)
    return raw
