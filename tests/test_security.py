"""What a browser may do with a page."""

from plugins.security import PAGE_POLICY, policy


def test_a_page_may_do_little() -> None:
    """Only our own files are loaded, no script or style stands in a page, and nothing is sent anywhere."""
    assert PAGE_POLICY == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'none'; base-uri 'none'"
    )


def test_rules_are_one_value() -> None:
    """Each rule has its name before it."""
    assert policy({"a": "b c", "d": "e"}) == "a b c; d e"
