"""Read what a PDF says of itself, and make the copy of it that is published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from plugins.documents.photo_marks import unmarked
from plugins.messages import Kind

# What the whole of a PDF can have that is no part of its pages: files, and what runs when it is opened.
BESIDE = (Name.AF, Name.Collection, Name.OpenAction)
# What programs note of themselves, what comes along, and what runs when a page is opened: in any part of the file.
NOTES = (Name.Metadata, Name.PieceInfo, Name.LastModified, Name.EF, Name.AA)
SCRIPTED = frozenset({Name.JavaScript, Name.Launch, Name.ImportData, Name.SubmitForm, Name.RichMediaExecute})
SCRIPT = (Name.JS, Name.F, Name.D, Name.Win, Name.Next)
ATTACHMENT = (Name.FS, Name.A, Name.RichMediaContent, Name.Movie, Name.Sound, Name.T, Name.Contents)
LISTS = frozenset({"/Annots", "/Next", "/Kids", "/Fields", "/Names", "/AF"})
DEPTH = 6
ATTACHED = frozenset({Name.FileAttachment, Name.RichMedia, Name.Screen, Name.Movie, Name.Sound})


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """What a PDF says of itself: its number of pages, its metadata as it stands there, and its language.

    `created` is a moment as PDF writes it (`D:20220115`); `notices` say what lies in it beside its pages.
    """

    pages: int
    title: str
    author: str
    created: str
    language: str
    tagged: bool
    notices: tuple[Kind, ...]


def structure(pdf: Pdf) -> Structure:
    """Read what a PDF says of itself."""
    info, root = pdf.docinfo, pdf.Root
    marked = root.get(Name.MarkInfo)
    return Structure(
        pages=len(pdf.pages),
        title=text(info.get(Name.Title)),
        author=text(info.get(Name.Author)),
        created=text(info.get(Name.CreationDate)),
        language=text(root.get(Name.Lang)),
        tagged=isinstance(marked, Dictionary) and bool(marked.get(Name.Marked, False)) and Name.StructTreeRoot in root,
        notices=tuple(notices(pdf)),
    )


def text(value: Any) -> str:
    """Give a text of a PDF; what is no text is empty."""
    return (
        "" if value is None or not isinstance(value, Object | str) else " ".join(str(value).replace("\0", "").split())
    )


def notices(pdf: Pdf) -> Iterator[Kind]:
    """Say what lies in a PDF beside its pages; it is not in the copy that is published."""
    kinds = {value for found in dictionaries(pdf) for value in (found.get(Name.S), found.get(Name.Subtype))}
    names = pdf.Root.get(Name.Names, Dictionary())
    if kinds & SCRIPTED or (isinstance(names, Dictionary) and Name.JavaScript in names):
        yield Kind.SCRIPT_IN_DOCUMENT
    if kinds & ATTACHED or pdf.attachments:
        yield Kind.FILE_IN_DOCUMENT
    if pdf.is_encrypted:
        yield Kind.RESTRICTED_DOCUMENT


def dictionaries(pdf: Pdf) -> Iterator[Any]:
    """Yield every dictionary and stream of a PDF, those inside others too."""
    for found in pdf.objects:
        if isinstance(found, Dictionary | Stream):
            yield from below(found, DEPTH)


def below(found: Any, depth: int) -> Iterator[Any]:
    """Yield a dictionary, and those that are written inside it; what stands by itself comes by itself."""
    yield found
    for name in found.keys() if depth else ():
        value = found.get(name)
        inside = value if isinstance(value, Array) and name in LISTS else (value,)
        for one in inside:
            if isinstance(one, Dictionary) and not one.is_indirect:
                yield from below(one, depth - 1)


def cleaned(pdf: Pdf) -> bytes:
    """Give the copy of a PDF that is published: without its makers, its programs, other files and scripts."""
    for found in tuple(dictionaries(pdf)):
        strip(found)
    root = pdf.Root
    without(root, BESIDE)
    without(root.get(Name.Names, Dictionary()), (Name.JavaScript, Name.EmbeddedFiles))
    title, language = pdf.docinfo.get(Name.Title), root.get(Name.Lang)
    del pdf.docinfo
    if title is not None:
        pdf.docinfo[Name.Title] = title
    if language is not None:
        root[Name.Lang] = language
    made = BytesIO()
    # Else the same file would be another one each time.
    pdf.save(made, deterministic_id=True, fix_metadata_version=False, linearize=False)
    return made.getvalue()


def strip(found: Any) -> None:
    """Take out of a part of a PDF what is no part of its pages."""
    without(found, NOTES)
    if found.get(Name.S) in SCRIPTED:
        without(found, SCRIPT)
        found[Name.S], found[Name.N] = Name.Named, Name.NoAction
    if found.get(Name.Subtype) in ATTACHED:
        without(found, ATTACHMENT)
        # What is left is a mark that leads nowhere: a hidden one.
        found[Name.Subtype], found[Name.F] = Name.Text, 2
    elif Name.Rect in found and Name.FT not in found and Name.Parent not in found:
        # Who made a remark in the margin.
        without(found, (Name.T,))
    if isinstance(found, Stream) and found.get(Name.Filter) == Name.DCTDecode:
        whole = found.read_raw_bytes()
        plain = unmarked(whole)
        if plain != whole:
            found.write(plain, filter=Name.DCTDecode)


def without(found: Any, names: Iterable[Name]) -> None:
    """Take these out of a part of a PDF, where it has them."""
    for name in names:
        if name in found:
            del found[name]
