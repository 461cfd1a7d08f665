"""What is made later is made once it is asked for, and told by what it is given."""

from dataclasses import dataclass

from plugins.later import Later, complete, made


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Something with parts, some of which may have to be made."""

    plain: str
    costly: str | Later[str]


def joined(*parts: str) -> str:
    """Make one text of some."""
    return "-".join(parts)


def test_it_is_made_of_what_it_is_given() -> None:
    """Two that are given the same are equal, and give what the function makes of it."""
    later = Later(make=joined, given=("a", "b"))
    assert later == Later(make=joined, given=("a", "b"))
    assert later.made() == "a-b"


def test_a_complete_value_has_nothing_left_to_make() -> None:
    """Each part that was to be made has been made; a value without any stays itself."""
    expected = Example(plain="x", costly="a-b")
    assert complete(Example(plain="x", costly=Later(make=joined, given=("a", "b")))) == expected
    assert complete(expected) is expected
    assert (made(expected.plain), made(expected.costly)) == ("x", "a-b")
