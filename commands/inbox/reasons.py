"""Why a mail becomes no reply, in the words that a volunteer reads, and what to do about it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Reason(StrEnum):
    """Why a mail becomes no reply."""

    UNKNOWN = "onbekend bericht"
    UNNAMED = "geen bericht genoemd"
    DOUBLE = "dubbel"
    AUTOMATIC = "automatisch bericht"
    NO_REPLY = "geen reactie (verzoek of aanmelding)"
    TOO_MANY_PARTS = "te veel delen"
    TOO_LONG = "te lang"
    EMPTY = "leeg"
    SPAM = "spam"
    UNREADABLE = "onleesbaar"
    FORWARDED = "doorgestuurd"
    CLOSED = "gesloten"


CURES: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.UNKNOWN: "Geen bericht of document heeft dit adres. Zet de reactie zelf in een bestand als zij goed is.",
        Reason.UNNAMED: "In het onderwerp staat niet [reactie: …]. Beantwoord deze mail zelf.",
        Reason.DOUBLE: "Deze mail is al eerder behandeld.",
        Reason.AUTOMATIC: "Een computer heeft dit geschreven, zoals een afwezigheidsmelding.",
        Reason.NO_REPLY: "Beantwoord deze mail zelf; op de site komt hij niet.",
        Reason.TOO_MANY_PARTS: "Deze mail bestaat uit heel veel stukken. Open hem niet als je de afzender niet kent.",
        Reason.TOO_LONG: "Vraag de schrijver om een reactie van hoogstens 10.000 tekens.",
        Reason.EMPTY: "Zonder aanhalingen en ondertekening blijft er geen tekst over.",
        Reason.SPAM: "De mailserver zegt dat dit spam is.",
        Reason.UNREADABLE: "Vraag de schrijver om de reactie opnieuw te sturen, als gewone tekst.",
        Reason.FORWARDED: "Vraag wie het schreef om zelf te mailen.",
        Reason.CLOSED: "Bij dit bericht staat 'reacties: dicht'.",
    }
)


class Refused(Exception):
    """A mail that becomes no reply; `about` has what it is about, and `sender` the hash of its address, where known."""

    def __init__(self, reason: Reason, about: str = "", sender: str = "") -> None:
        self.reason = reason
        self.about = about
        self.sender = sender
        super().__init__(reason)
