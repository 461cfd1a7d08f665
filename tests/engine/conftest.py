"""What the tests of the engine share."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from engine import parallel


@pytest.fixture(autouse=True, scope="module")
def _in_one_process() -> Iterator[None]:
    """Work in one process, so that all is seen that is rendered; what is about more of them says so itself."""
    with patch.object(parallel, "processes", lambda: 1):
        yield
