"""The addresses that the site uses itself, so that no text and no category can take them."""

RESERVED = frozenset(
    """
    404 abonneren agenda archief atom beeld category contact documenten dossier feed feeds index onderwerp pagina
    reacties robots sitemap thema zoeken
    """.split()  # noqa: SIM905 - a list to read
)
# A page may have these: its text stands above what the site puts there.
WITH_OWN_TEXT = frozenset({"abonneren", "contact", "zoeken"})
# What stands below a category, the documents or the agenda.
RESERVED_BELOW = frozenset({"jaar", "pagina", "uitgever"})
