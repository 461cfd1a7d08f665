"""Ask a volunteer at the terminal what is to be done with a mail."""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from commands.inbox.charsets import shown
from commands.inbox.cutting import tidy
from commands.inbox.handling import Result, file_of
from commands.inbox.judge import LONGEST_TEXT, Received
from commands.inbox.mailboxes import Source
from commands.inbox.privacy import private
from plugins.dutch import long_date

CHOICES = {"p": Result.PLACED, "c": Result.DRAFT, "o": Result.SKIPPED, "w": Result.DISCARDED}
QUESTION = "[p]laatsen, [a]anpassen, [c]oncept, [o]verslaan of [w]eggooien? "


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where a volunteer sits: what is shown goes to `screen`; `titles` has those of the posts by their slugs."""

    screen: TextIO
    titles: Mapping[str, str]

    def decide(self, source: Source, reply: Received) -> tuple[Result, Received]:
        """Show a mail and ask until there is an answer; at the end of all input a mail is skipped."""
        while True:
            self.say(shown_reply(source, reply, self.titles))
            try:
                answer = self.ask(QUESTION)
            except EOFError:
                return Result.SKIPPED, reply
            if answer[:1] in CHOICES:
                return CHOICES[answer[:1]], reply
            if answer[:1] == "a":
                reply = self.changed(reply)
            else:
                self.say("Typ een van de letters tussen de haken, en dan Enter.")

    def ask(self, question: str) -> str:
        """Ask a question, and give the answer in lower case."""
        print(question, end="", file=self.screen, flush=True)
        return input().strip().lower()

    def say(self, text: str) -> None:
        """Show a text."""
        print(text, file=self.screen, flush=True)

    def changed(self, reply: Received) -> Received:
        """Let the volunteer change a text in an editor; what cannot be used is said, and the text stays as it was."""
        try:
            text = edited(reply.text)
        except (OSError, UnicodeError, ValueError):
            self.say("Ik kan geen programma openen om de tekst te veranderen. Zet de naam ervan in EDITOR.")
            return reply
        clean = private(tidy(shown(text[: 2 * LONGEST_TEXT])))
        if not clean.strip() or len(clean) > LONGEST_TEXT:
            self.say("Zo kan het niet: de tekst is leeg of te lang. Hij blijft zoals hij was.")
            return reply
        return replace(reply, text=clean)


def shown_reply(source: Source, reply: Received, titles: Mapping[str, str]) -> str:
    """Give a mail as the volunteer sees it."""
    rule = "-" * 72
    return "\n".join(
        (
            "",
            rule,
            f"Mail:    {file_of(source)}",
            f"Naam:    {reply.name}",
            f"Bericht: {titles.get(reply.slug, reply.slug)} ({reply.slug})",
            f"Datum:   {long_date(reply.date)} {reply.date:%H.%M} uur",
            rule,
            reply.text,
            rule,
        )
    )


def edited(text: str) -> str:
    """Let somebody change a text in the editor of their choice; raises OSError or ValueError where that fails."""
    usual = "notepad" if sys.platform == "win32" else "nano"
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or usual, posix=sys.platform != "win32")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "reactie.txt")
        file.write_text(f"{text}\n", encoding="utf-8")
        if not command or subprocess.run([*command, str(file)], check=False).returncode:
            raise ValueError(command)
        return file.read_text(encoding="utf-8-sig")
