"""Say what a browser may do with the site's pages: nothing that they do not need (Content Security Policy, level 3)."""

from collections.abc import Mapping
from types import MappingProxyType

from markupsafe import Markup

# What a page says of itself. The rules of all policies that a page gets are all kept, and some hosts join the headers
# of several blocks: so the policy stands here only, and the header has nothing but what a page cannot say of itself.
PAGE_RULES: Mapping[str, str] = MappingProxyType(
    {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        # The style sheet has small drawings in itself.
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
)


def policy(rules: Mapping[str, str]) -> Markup:
    """Write rules as one value, for an attribute in double quotes, of which there are none in it."""
    return Markup("; ").join(Markup(f"{name} {value}") for name, value in rules.items())  # noqa: S704 - our own rules


PAGE_POLICY = policy(PAGE_RULES)
# A page with a form that leads to the search page, and that page itself, whose index is looked up by WebAssembly.
FORM_RULES: Mapping[str, str] = MappingProxyType({**PAGE_RULES, "form-action": "'self'"})
FORM_POLICY = policy(FORM_RULES)
SEARCH_POLICY = policy({**FORM_RULES, "script-src": "'self' 'wasm-unsafe-eval'"})


# What the server adds to every answer, also to one about an address that does not exist.
HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": "frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)
# For a site on https: browsers come back that way for a year.
HTTPS_HEADERS: Mapping[str, str] = MappingProxyType({"Strict-Transport-Security": "max-age=31536000"})


def headers(url: str) -> Mapping[str, str]:
    """Give the headers of every answer of the site at that address."""
    return {**HEADERS, **HTTPS_HEADERS} if url.startswith("https:") else HEADERS
