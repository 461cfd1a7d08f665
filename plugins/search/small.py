"""Name the words that are in every text, and that nobody looks for."""

SMALL = frozenset(
    """
    aan al als bij dan dat de der des deze die dit door dus een en er ga gaan had hebben heeft het hier hij hoe hun
    iets ik in is ja je jij jou jullie kan kun kunt maar me mee meer men met mij mijn na naar nee niet nog nu of om
    omdat onder ons onze ook op over te tot u uit van veel voor waar was wat we wel werd wie wij wil worden wordt
    zal ze zelf zich zij zijn zo zonder zou
    """.split()  # noqa: SIM905 - a list to read
)
# What Pagefind makes of some of them.
STEMS = frozenset({"heb", "heef", "iet", "on", "wor"})
