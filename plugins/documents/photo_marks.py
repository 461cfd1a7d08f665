"""Take out of a JPEG what the camera noted: where it was, whose it is, and with what it was made."""

from PIL import Image

# The segments (ITU-T T.81, B.1.1.4): EXIF and XMP, what photo programs note, remarks.
NOTED = frozenset((0xE1, 0xED, 0xFE))
SCAN = 0xDA
EXIF = b"Exif\0\0"
ORIENTATION = 0x0112


def unmarked(raw: bytes) -> bytes:
    """Give a JPEG without what was noted in it, but for how the camera was held; other bytes as they are."""
    if raw[:2] != b"\xff\xd8":
        return raw
    kept, place = [raw[:2]], 2
    while raw[place : place + 1] == b"\xff" and place + 4 <= len(raw) and raw[place + 1] != SCAN:
        end = place + 2 + int.from_bytes(raw[place + 2 : place + 4], "big")
        kept.append(upright(raw[place + 4 : end]) if raw[place + 1] in NOTED else raw[place:end])
        place = end
    return b"".join((*kept, raw[place:]))


def upright(noted: bytes) -> bytes:
    """Give the segment that says only how the camera was held, or nothing where it was held upright."""
    exif = Image.Exif()
    try:
        exif.load(noted if noted.startswith(EXIF) else b"")
        held = exif.get(ORIENTATION, 1)
    except (SyntaxError, ValueError, OSError):
        held = 1
    if held not in range(2, 9):
        return b""
    only = Image.Exif()
    only[ORIENTATION] = held
    inside = only.tobytes()
    return b"\xff\xe1" + (len(inside) + 2).to_bytes(2, "big") + inside
