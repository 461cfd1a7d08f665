"""The addresses that the site uses itself, so that no category or page can take them."""

RESERVED = frozenset(
    """
    404 abonneren agenda archief atom beeld category contact documenten dossier feed feeds index onderwerp pagina
    reacties robots sitemap thema zoeken
    """.split()  # noqa: SIM905 - a list to read
)
