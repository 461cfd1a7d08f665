"""Draw the address of a page as a QR code (ISO/IEC 18004)."""

from io import BytesIO

import segno

# A code of version 15 has 77 dots on a side, half a millimetre each: a telephone still reads that from an arm's length.
MOST = 15


def code(address: str) -> str:
    """Draw the QR code of an address as SVG; raises ValueError for one that is too long to be scanned from paper."""
    made = segno.make_qr(address, error="m")
    if int(made.version) > MOST:
        raise ValueError(address)
    drawn = BytesIO()
    made.save(drawn, kind="svg", border=4, dark="#12251c", light="#fff", xmldecl=False)
    return drawn.getvalue().decode()
