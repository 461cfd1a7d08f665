"""Pagefind's way to write values."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.packed import end, packed, read, unpacked, written

VALUES = st.recursive(st.integers(-(2**40), 2**40) | st.text(max_size=300), lambda inner: st.lists(inner, max_size=30))


@given(VALUES, st.binary(max_size=5))
def test_what_is_written_is_read(value: object, more: bytes) -> None:
    """A value comes back, whatever follows it, and its end is found without reading it."""
    data = written(value)  # type: ignore[arg-type]
    assert read(data + more) == (value, len(data))
    assert end(data + more, 0) == len(data)


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (1000, "1903e8"),
        (1000000, "1a000f4240"),
        (-1, "20"),
        (-100, "3863"),
        ("IETF", "6449455446"),
        ("ü", "62c3bc"),
        ([], "80"),
        ([1, [2, 3]], "8201820203"),
    ],
)
def test_the_examples_of_the_standard(value: object, data: str) -> None:
    """What RFC 8949 (appendix A) writes, we write."""
    assert written(value).hex() == data  # type: ignore[arg-type]


def test_other_kinds_are_refused() -> None:
    """A map is none of the kinds that an index has."""
    with pytest.raises(ValueError, match="5"):
        read(b"\xa0")


def test_a_file_has_no_time_in_it() -> None:
    """Packed twice, the same content has the same bytes; a browser finds the signature in it."""
    assert packed(b"inhoud") == packed(b"inhoud")
    assert gzip.decompress(packed(b"inhoud")) == b"pagefind_dcdinhoud"
    assert unpacked(packed(b"inhoud")) == b"inhoud"
