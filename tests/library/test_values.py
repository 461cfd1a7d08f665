"""Names of fields, known and nearly known."""

import pytest

from plugins.library.fields import FIELDS, FileKind
from plugins.library.values import by_name, near


@pytest.mark.parametrize("kind", FileKind)
def test_a_name_that_is_right_is_itself(kind: FileKind) -> None:
    """A name of the table means its own field, however much another looks like it: `start` is not `status`."""
    known = by_name(FIELDS[kind])
    assert {name: near(name.upper(), known) for name in known} == {name: name for name in known}
