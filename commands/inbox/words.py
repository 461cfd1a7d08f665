"""Say what came of mails: a line for each, what they ask for, and how many there were."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from commands.inbox.handling import Outcome, Result
from commands.inbox.reasons import CURES, Reason
from plugins.dutch import count, listing

NUMBERS = (
    (Result.PLACED, "reactie geplaatst", "reacties geplaatst"),
    (Result.DRAFT, "concept gemaakt", "concepten gemaakt"),
    (Result.SKIPPED, "overgeslagen", "overgeslagen"),
    (Result.DISCARDED, "weggegooid", "weggegooid"),
    (Result.REFUSED, "afgewezen", "afgewezen"),
)


def as_json(outcome: Outcome) -> str:
    """Give what came of a mail as one JSON object."""
    return json.dumps(
        {
            "bestand": outcome.file,
            "uitkomst": outcome.result,
            "naam": outcome.name,
            "bericht": outcome.slug,
            "tekst": outcome.text,
            "reden": outcome.reason,
        },
        ensure_ascii=False,
    )


def line_for(outcome: Outcome) -> str:
    """Give the line that a volunteer reads about a mail."""
    if outcome.result is Result.REFUSED:
        about = f" ({outcome.slug or outcome.about})" if outcome.slug or outcome.about else ""
        return f"{outcome.file}: afgewezen: {outcome.reason}{about}. {CURES[Reason(outcome.reason)]}"
    return f"{outcome.file}: {outcome.result}: {outcome.name} bij {outcome.slug}"


def closing(outcomes: Sequence[Outcome]) -> str:
    """Give the last lines: what was asked for, how much was done, and what to do now."""
    numbers = [
        count(number, one, more)
        for result, one, more in NUMBERS
        if (number := sum(outcome.result is result for outcome in outcomes))
    ]
    if not numbers:
        return "Er waren geen mails."
    drafts = any(outcome.result is Result.DRAFT for outcome in outcomes)
    todo = ["Is een concept goed? Haal dan in het bestand de regel 'status: concept' weg."] if drafts else []
    return "\n".join([*asked(outcomes), f"Klaar: {listing(numbers)}.", *todo])


def asked(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Yield a line for each thing that people ask for or sign up for, with how many did."""
    senders: defaultdict[str, set[str]] = defaultdict(set)
    for number, outcome in enumerate(outcomes):
        if outcome.about:
            senders[outcome.about].add(outcome.sender or str(number))
    for about, who in sorted(senders.items()):
        kind, _, slug = about.partition(": ")
        if kind == "ik ga mee":
            yield (
                f"Aanmeldingen voor {slug}: {len(who)}. Klopt dat, met wie er nog meekomt? Zet dan in agenda/{slug}.md "
                f"de regel 'aanmeldingen: {len(who)}'."
            )
        elif kind == "document":
            yield f"Aanvragen van het document {slug}: {len(who)}."
        else:
            yield f"Andere mails ({about}): {len(who)}."
