"""Replace what stands between two comments in a text that is otherwise written by hand."""


def filled(text: str, name: str, content: str) -> str:
    """Put lines between `<!-- name -->` and `<!-- /name -->`; raises ValueError where these do not stand there."""
    before, opened, rest = text.partition(f"<!-- {name} -->\n")
    _, closed, after = rest.partition(f"<!-- /{name} -->")
    if not opened or not closed:
        raise ValueError(name)
    return f"{before}{opened}\n{content}\n\n{closed}{after}"
