"""What is seen of a picture before it is published."""

from io import BytesIO

import pytest
from PIL import Image

from plugins.photos.measure import Size, measure


@pytest.mark.parametrize(
    ("form", "suffix"), [("JPEG", ".jpg"), ("MPO", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp"), ("GIF", ".gif")]
)
def test_a_picture_of_every_form_has_its_size(form: str, suffix: str) -> None:
    """Every form that is published is recognised, not only the one that Pillow tries first."""
    out = BytesIO()
    Image.new("RGB", (30, 20)).save(out, form)
    assert measure(out.getvalue()) == Size(width=30, height=20, suffix=suffix)
