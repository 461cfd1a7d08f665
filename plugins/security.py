"""Say what a browser may do with the site's pages: nothing that they do not need (Content Security Policy, level 3)."""

from collections.abc import Mapping
from types import MappingProxyType

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


def policy(rules: Mapping[str, str]) -> str:
    """Write rules as one value."""
    return "; ".join(f"{name} {value}" for name, value in rules.items())


PAGE_POLICY = policy(PAGE_RULES)
