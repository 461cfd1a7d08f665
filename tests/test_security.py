"""What a browser may do with a page."""

from plugins.security import HEADERS, PAGE_POLICY, headers, policy


def test_a_page_may_do_little() -> None:
    """Only our own files are loaded, no script or style stands in a page, and nothing is sent anywhere."""
    assert PAGE_POLICY == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'none'; base-uri 'none'"
    )


def test_rules_are_one_value() -> None:
    """Each rule has its name before it."""
    assert policy({"a": "b c", "d": "e"}) == "a b c; d e"


def test_the_header_says_what_a_page_cannot() -> None:
    """All policies of a page hold at once, so the server's has one rule, and that is none of the page's own."""
    assert HEADERS["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert "frame-ancestors" not in PAGE_POLICY


def test_only_a_site_on_https_asks_for_https() -> None:
    """A site on this computer must not send browsers elsewhere."""
    assert headers("http://127.0.0.1:8000") == HEADERS
    assert headers("https://park.voorbeeld.nl") == {**HEADERS, "Strict-Transport-Security": "max-age=31536000"}
