"""Say in which sizes a picture is published."""

# In pixels: a telephone, one with two pixels for one, one with three.
WIDTHS = (360, 720, 1080)
# A page is nowhere wider, also on a screen with two pixels for one.
LONGEST_SIDE = 1600
# Two copies of nearly one size are one too many.
STEP = 0.9


def sizes(width: int, height: int) -> tuple[tuple[int, int], ...]:
    """Give the widths and heights at which a picture of this size is published, the smallest first, in pixels."""
    scale = min(1.0, LONGEST_SIDE / max(width, height))
    largest = (max(1, round(width * scale)), max(1, round(height * scale)))
    smaller = (wide for wide in WIDTHS if wide < largest[0] * STEP)
    return (*((wide, max(1, round(height * wide / width))) for wide in smaller), largest)
