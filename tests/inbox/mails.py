"""Mails as programs write them, rejections and attacks, each with all that has to come of it."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from types import MappingProxyType

from commands.inbox.reasons import Reason

SUBJECT = "Re: [reactie: open-dag] Open dag"
PLAIN = 'text/plain; charset="utf-8"'
HTML = 'text/html; charset="utf-8"'
US = "Vrienden van het Park <vrienden@park.example>"
Expected = tuple[str, str] | Reason


def mail(body: str | bytes, kind: str = PLAIN, subject: str = SUBJECT, **more: str) -> bytes:
    """Give the bytes of a mail; `more` are headers, with low lines for hyphens, an empty one is left out."""
    headers = {
        "From": "Anna de Vries <anna@voorbeeld.nl>",
        "To": US,
        "Subject": subject,
        "Message-ID": "<1@voorbeeld.nl>",
        "Date": "Sun, 22 Nov 2026 10:15:00 +0100",
        "MIME-Version": "1.0",
        "Content-Type": kind,
        "Content-Transfer-Encoding": "8bit",
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    top = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
    return top.encode("utf-8", "surrogateescape") + b"\r\n" + (body.encode() if isinstance(body, str) else body)


def parts(*bodies: tuple[str, str], kind: str = "alternative") -> bytes:
    """Give a mail of parts, each with its type and its body."""
    made = "".join(f"--grens\r\nContent-Type: {name}\r\n\r\n{body}\r\n" for name, body in bodies)
    return mail(f"{made}--grens--\r\n", f'multipart/{kind}; boundary="grens"')


def html(body: str) -> bytes:
    """Give a mail in HTML only."""
    return mail(f"<html><head><title>x</title><style>p {{ color: red }}</style></head><body>{body}</body></html>", HTML)


OURS = "> Kom kijken op zaterdag.\n> \n> De Vrienden\n"
GMAIL = "Op zo 22 nov 2026 om 09:00 schreef Vrienden van het Park <\nvrienden@park.example>:\n\n" + OURS
OUTLOOK = f"Van: {US}\nVerzonden: zondag 22 november 2026 09:00\nAan: Anna de Vries <anna@voorbeeld.nl>\n"
OUTLOOK += "Onderwerp: Open dag\n\nKom kijken op zaterdag.\n\nDe Vrienden\n"
ANNA = "Anna de Vries"
PROSE = "Op 12 mei schreef de gemeente:\n> Wij kappen niet.\nDat klopt dus niet.\n\nOn the other hand, as they wrote:\nniets."
GMAIL_HTML = (
    '<div dir="ltr"><div>Ik kom graag.</div><div><br></div><div>Neem ik <b>koffie</b> mee?</div></div><br>'
    '<div class="gmail_quote"><div dir="ltr" class="gmail_attr">Op zo 22 nov 2026 om 09:00 schreef Vrienden &lt;'
    '<a href="mailto:vrienden@park.example">vrienden@park.example</a>&gt;:<br></div>'
    '<blockquote class="gmail_quote">Kom kijken.</blockquote></div>'
)
OUTLOOK_HTML = (
    "<div class=WordSection1><p class=MsoNormal>Ik kom graag.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    "<p class=MsoNormal>Neem ik koffie mee?<o:p></o:p></p>"
    "<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>Van:</b> Vrienden &lt;v@park.example"
    "&gt; <br><b>Verzonden:</b> zondag 22 november 2026 09:00<br><b>Aan:</b> Anna<br><b>Onderwerp:</b> Open dag</p>"
    "</div><p class=MsoNormal>Kom kijken.</p></div>"
)
OUTLOOK_WEB = (
    '<div class="elementToProof">Ik kom graag.</div><div class="elementToProof"><br></div><div>Tot dan</div>'
    '<div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg"><b>From:</b> V &lt;v@park.example&gt;<br>'
    "<b>Sent:</b> Sunday, November 22, 2026 9:00 AM<br><b>To:</b> Anna<br><b>Subject:</b> Open dag</div><p>Kom kijken.</p>"
)
COMES = "Ik kom graag.\n\nNeem ik koffie mee?"

CLIENTS: Mapping[str, tuple[bytes, Expected]] = MappingProxyType(
    {
        "the prepared mail": (
            mail("Naam: Anna\r\n\r\nIk kom graag.\r\nTot dan!\r\n"),
            ("Anna", "Ik kom graag.\nTot dan!"),
        ),
        "no name filled in": (mail("Naam: \r\n\r\nIk kom."), (ANNA, "Ik kom.")),
        "no name anywhere": (mail("Ik kom.", From="anna@voorbeeld.nl"), ("Een lezer", "Ik kom.")),
        "an address as a name": (mail("Naam: anna@voorbeeld.nl\n\nIk kom."), (ANNA, "Ik kom.")),
        "encoded subject": (
            mail("Ik kom.", subject="=?utf-8?Q?Antw=3A_=5Breactie=3A_open-dag=5D_Caf=C3=A9?="),
            (ANNA, "Ik kom."),
        ),
        "folded subject": (mail("Ik kom.", subject="Antw: [reactie:\r\n open-dag] Open dag"), (ANNA, "Ik kom.")),
        "encoded name": (mail("Ik kom.", From="=?iso-8859-1?Q?Zo=EB_Bos?= <z@b.nl>"), ("Zoë Bos", "Ik kom.")),
        "Gmail, plain": (mail(f"Ik kom graag.\n\nNeem ik koffie mee?\n\n{GMAIL}"), (ANNA, COMES)),
        "Gmail, English": (
            mail(f"Ik kom.\n\nOn Sun, Nov 22, 2026 at 9:00\u202fAM Vrienden <v@park.example> wrote:\n\n{OURS}"),
            (ANNA, "Ik kom."),
        ),
        "Gmail, answer below": (mail(f"{GMAIL}\nIk kom."), (ANNA, "Ik kom.")),
        "Gmail, answers between": (
            mail(
                "Op zo 22 nov 2026 om 09:00 schreef V <v@p.nl>:\n\n> Kom kijken.\n\nGraag.\n\n> Neem koffie mee.\n\nGoed."
            ),
            (ANNA, "Graag.\n\nGoed."),
        ),
        "Gmail, HTML only": (html(GMAIL_HTML), (ANNA, COMES)),
        "Gmail on Android": (mail(f"Ik kom.\n\nVerzonden vanaf mijn Galaxy\n\n{GMAIL}"), (ANNA, "Ik kom.")),
        "both forms": (parts((PLAIN, "Ik kom."), (HTML, "<p>Ik kom <b>niet</b>.</p>")), (ANNA, "Ik kom.")),
        "empty plain form": (parts((PLAIN, " "), (HTML, "<p>Ik kom.</p>")), (ANNA, "Ik kom.")),
        "Outlook, plain": (mail(f"Ik kom graag.\r\n\r\nNeem ik koffie mee?\r\n\r\n{OUTLOOK}"), (ANNA, COMES)),
        "Outlook, English": (
            mail(
                f"Ik kom.\n\n-----Original Message-----\nFrom: {US}\nSent: Sunday, November 22, 2026 9:00\nTo: A\n\nKom."
            ),
            (ANNA, "Ik kom."),
        ),
        "Outlook, HTML only": (html(OUTLOOK_HTML), (ANNA, COMES)),
        "Outlook on the web": (html(OUTLOOK_WEB), (ANNA, "Ik kom graag.\n\nTot dan")),
        "Outlook on a phone": (
            mail(f"Ik kom.\n\nOutlook voor Android downloaden<https://aka.ms/x>\n{'_' * 32}\n{OUTLOOK}"),
            (ANNA, "Ik kom."),
        ),
        "Apple Mail": (
            mail(f"Ik kom.\n\n> Op 22 nov 2026, om 09:00 heeft {US} het volgende geschreven:\n> \n{OURS}"),
            (ANNA, "Ik kom."),
        ),
        "iPhone": (
            mail(
                f"Ik kom.\n\nVerstuurd vanaf mijn iPhone\n\n> Op 22 nov 2026 om 09:00 heeft {US} het volgende\n> geschreven:\n> \n{OURS}"
            ),
            (ANNA, "Ik kom."),
        ),
        "Apple Mail, English": (
            mail(f"Ik kom.\n\nSent from my iPad\n\n> On 22 Nov 2026, at 09:00, {US} wrote:\n> \n{OURS}"),
            (ANNA, "Ik kom."),
        ),
        "Thunderbird, flowed": (
            mail(
                f"Op 22-11-2026 om 09:00 schreef Vrienden van het Park:\n{OURS}\nIk kom graag, \nals het droog is.\n\n-- \nAnna\n",
                f"{PLAIN}; format=flowed",
            ),
            (ANNA, "Ik kom graag, als het droog is."),
        ),
        "Thunderbird, English": (mail(f"Ik kom.\n\nOn 22/11/2026 09:00, Vrienden wrote:\n{OURS}"), (ANNA, "Ik kom.")),
        "Open-Xchange": (
            mail(f"Ik kom.\n\n> Op 22-11-2026 09:00 CET schreef {US}:\n> \n>  \n{OURS}"),
            (ANNA, "Ik kom."),
        ),
        "Open-Xchange, HTML only": (
            html(
                "<p>Ik kom.</p><blockquote type='cite'>Op 22-11-2026 09:00 CET schreef V &lt;v@p.nl&gt;:"
                "<div>Kom kijken.</div></blockquote>"
            ),
            (ANNA, "Ik kom."),
        ),
        "Roundcube": (mail(f"Vrienden schreef op 2026-11-22 09:00:\n{OURS}\nIk kom.\n"), (ANNA, "Ik kom.")),
        "Roundcube, English": (mail(f"On 2026-11-22 09:00, Vrienden wrote:\n\n{OURS}\n\nIk kom.\n"), (ANNA, "Ik kom.")),
        "a quotation without marks": (
            mail(f"Ik kom.\n\nOp zo 22 nov 2026 09:00 schreef {US}:\n\nKom kijken op zaterdag.\n"),
            (ANNA, "Ik kom."),
        ),
        "an old Samsung": (
            mail(f"Ik kom.\n\n-------- Oorspronkelijk bericht --------\n{OUTLOOK.replace('Verzonden', 'Datum')}"),
            (ANNA, "Ik kom."),
        ),
        "the writer's own quotation": (mail(PROSE), (ANNA, PROSE)),
        "a list and a link": (
            html(
                '<p>Mee:</p><ul><li>koffie</li><li>thee &amp; melk</li></ul><p>Zie <a href="http://x.nl">dit</a>.</p>'
            ),
            (ANNA, "Mee:\n\n- koffie\n- thee & melk\n\nZie dit."),
        ),
        "a greeting stays": (
            mail("Ik kom.\n\nMet vriendelijke groet,\nAnna"),
            (ANNA, "Ik kom.\n\nMet vriendelijke groet,\nAnna"),
        ),
        "a signature goes": (
            mail("Ik kom.\n\nGroeten,\nAnna\nTel. 06-12345678\nDorpsstraat 1, 3600 AA Maarssen"),
            (ANNA, "Ik kom.\n\nGroeten,\nAnna"),
        ),
        "Windows' own letters": (
            mail("Caf\x80".encode("latin-1") + b"\x80 \x93x\x94", "text/plain"),
            (ANNA, "Caf€€ “x”"),
        ),
        "UTF-8 that says Latin-1": (mail("Café €5", "text/plain; charset=iso-8859-1"), (ANNA, "Café €5")),
        "an unknown encoding": (mail("Café", "text/plain; charset=x-martian"), (ANNA, "Café")),
        "base64": (
            mail(b64encode("Café".encode()), PLAIN, Content_Transfer_Encoding="base64"),
            (ANNA, "Café"),
        ),
        "with a photo": (
            parts((PLAIN, "Ik kom."), ('image/jpeg; name="../../x.jpg"', "AAAA"), kind="mixed"),
            (ANNA, "Ik kom."),
        ),
    }
)

REFUSED: Mapping[str, tuple[bytes, Expected]] = MappingProxyType(
    {
        "unknown post": (mail("Ik kom.", subject="[reactie: bestaat-niet] X"), Reason.UNKNOWN),
        "an event": (mail("Ik kom.", subject="[reactie: wandeling] X"), Reason.UNKNOWN),
        "no tag": (mail("Ik kom.", subject="Hallo"), Reason.UNNAMED),
        "no subject": (mail("Ik kom.", subject=""), Reason.UNNAMED),
        "seen before": (mail("Ik kom.", Message_ID="<gezien@voorbeeld.nl>"), Reason.DOUBLE),
        "out of office": (mail("Ik ben weg.", subject=f"Automatisch antwoord: {SUBJECT}"), Reason.AUTOMATIC),
        "automatic by its header": (mail("Ik ben weg.", Auto_Submitted="auto-replied"), Reason.AUTOMATIC),
        "a bounce": (mail("Failed.", "multipart/report; boundary=x", Return_Path="<>"), Reason.AUTOMATIC),
        "a robot": (mail("Failed.", From="MAILER-DAEMON@x.nl"), Reason.AUTOMATIC),
        "a bulk mail": (mail("Koop.", Precedence="bulk"), Reason.AUTOMATIC),
        "a request": (mail("Graag.", subject="[document: groenplan] Groenplan"), Reason.NO_REPLY),
        "a guest": (mail("Ik kom.", subject="Re: [ik ga mee: wandeling] X"), Reason.NO_REPLY),
        "a letter": (mail("Hallo.", subject="[contact] Een vraag"), Reason.NO_REPLY),
        "the newsletter": (mail("", subject="[nieuwsbrief: aan]"), Reason.NO_REPLY),
        "too long": (mail("woord " * 2000), Reason.TOO_LONG),
        "nothing but a quotation": (mail(GMAIL), Reason.EMPTY),
        "nothing but a name": (mail("Naam: Anna\r\n\r\n"), Reason.EMPTY),
        "no text at all": (parts(("image/jpeg", "AAAA"), kind="mixed"), Reason.EMPTY),
        "spam by its flag": (mail("Koop.", X_Spam_Flag="YES"), Reason.SPAM),
        "spam by its status": (mail("Koop.", X_Spam_Status="Yes, score=9.1"), Reason.SPAM),
        "spam by its subject": (mail("Koop.", subject=f"***SPAM*** {SUBJECT}"), Reason.SPAM),
        "forwarded": (mail("Zie onder.", subject=f"Fwd: {SUBJECT}"), Reason.FORWARDED),
        "forwarded, Dutch": (mail(f"---------- Doorgestuurd bericht ---------\n{OUTLOOK}"), Reason.FORWARDED),
        "forwarded as a part": (
            parts((PLAIN, "Zie bijlage."), ("message/rfc822", "Subject: x\r\n\r\ny"), kind="mixed"),
            Reason.FORWARDED,
        ),
        "closed": (mail("Ik kom.", subject="[reactie: dicht-bericht] X"), Reason.CLOSED),
        "no mail": (b"\xd0\xcf\x11\xe0" + bytes(1000), Reason.UNREADABLE),
        "nothing": (b"", Reason.UNREADABLE),
        "encrypted": (mail("x", "multipart/encrypted; boundary=x"), Reason.UNREADABLE),
    }
)


def nested(number: int) -> bytes:
    """Give a mail with so many parts in each other."""
    layers = "".join(f'--g{n}\r\nContent-Type: multipart/mixed; boundary="g{n + 1}"\r\n\r\n' for n in range(number))
    return mail(layers, 'multipart/mixed; boundary="g0"')


def mails_in_mails(number: int) -> bytes:
    """Give a mail in a mail, and so on."""
    return mail("Content-Type: message/rfc822\r\n\r\n" * number, "message/rfc822")


def much(text: str) -> Callable[[], bytes]:
    """Give what makes a mail of a megabyte out of a piece of text."""
    return lambda: mail(text * (1_000_000 // len(text)))


# Made when they are needed: some are large.
ATTACKS: Mapping[str, tuple[Callable[[], bytes], Expected]] = MappingProxyType(
    {
        "10,000 parts": (lambda: parts(*[(PLAIN, "x")] * 10_000, kind="mixed"), Reason.TOO_MANY_PARTS),
        "2,000 nested parts": (lambda: nested(2000), Reason.TOO_MANY_PARTS),
        "2,000 nested mails": (lambda: mails_in_mails(2000), Reason.TOO_MANY_PARTS),
        "an attachment of 50 MB": (
            lambda: parts((PLAIN, "Ik kom."), ("application/zip", "QUJD\r\n" * 8_400_000), kind="mixed"),
            (ANNA, "Ik kom."),
        ),
        "a bomb as encoding": (lambda: mail(b"x\x9cK\xad", "text/plain; charset=zlib"), (ANNA, "xœK")),
        "a line end in the name": (
            lambda: mail("Ik kom.", From="=?utf-8?B?QW5uYQ0Kc3RhdHVzOiBnZXBsYWF0c3Q=?= <a@b.nl>"),
            ("Anna status: geplaatst", "Ik kom."),
        ),
        "a line end in the subject": (
            lambda: mail("Ik kom.", subject="=?utf-8?Q?[reactie:_open-dag]_x=0D=0ABcc:_a=40b.nl?="),
            (ANNA, "Ik kom."),
        ),
        "a path as a slug": (lambda: mail("Ik kom.", subject="[reactie: ../../paginas/x] X"), Reason.UNKNOWN),
        "mark-up in the name": (
            lambda: mail('Naam: <script>alert("x")</script>\n\nIk kom.'),
            ('<script>alert("x")</script>', "Ik kom."),
        ),
        "a list as a name": (lambda: mail("Naam: [a, b]\n\nIk kom."), ("[a, b]", "Ik kom.")),
        "a header and a template": (
            lambda: mail("---\nnaam: Beatrix\n---\n{{ view }} {% x %}\n# Kop\n[x](javascript:alert(1))\n<b>y</b>"),
            (ANNA, "---\nnaam: Beatrix\n---\n{{ view }} {% x %}\n# Kop\n[x](javascript:alert(1))\n<b>y</b>"),
        ),
        "control characters": (lambda: mail("Ik\x00 \x1b[31mkom\u202e\u200b.\x07"), (ANNA, "Ik [31mkom.")),
        "a pasted picture": (
            lambda: mail("Zie data:image/png;base64,QUJDREVG= hier"),
            (ANNA, "Zie [plaatje verwijderd] hier"),
        ),
        "an invisible sign in an address": (
            lambda: mail("Mail anna\u200b@voor\u00adbeeld.nl maar"),
            (ANNA, "Mail [e-mailadres verwijderd] maar"),
        ),
        "all that is private": (
            lambda: mail(
                "a@b.nl, anna [at] b.nl, +31 6 1234 5678, 030-123 45 67, NL91 ABNA 0417 1643 00, 192.168.1.10."
            ),
            (
                ANNA,
                "[e-mailadres verwijderd], [e-mailadres verwijderd], [telefoonnummer verwijderd], "
                "[telefoonnummer verwijderd], [rekeningnummer verwijderd], [IP-adres verwijderd].",
            ),
        ),
        "numbers that are not": (
            lambda: mail("Op 06-12-2026 om 10.30 uur, € 1.250.000, versie 3.11, 1234 AB, artikel 12.3."),
            (ANNA, "Op 06-12-2026 om 10.30 uur, € 1.250.000, versie 3.11, 1234 AB, artikel 12.3."),
        ),
        "Op Op Op": (much("Op "), Reason.TOO_LONG),
        "Op, on every line": (much("Op \n"), Reason.TOO_LONG),
        "wrote, on every line": (much("Op 1 mei om 10:15 schreef x\n"), Reason.TOO_LONG),
        "open tags": (lambda: mail("<a <b " * 160_000, HTML), Reason.TOO_LONG),
        "deep tags": (lambda: mail("<div>" * 200_000 + "Ik kom.", HTML), (ANNA, "Ik kom.")),
        "open comments": (lambda: mail("Ik kom.<!-- " + "<!-- " * 200_000, HTML), (ANNA, "Ik kom.")),
        "at signs": (much("@"), Reason.TOO_LONG),
        "angles": (much(">"), Reason.TOO_LONG),
        "long headers": (lambda: mail("Ik kom.", X_Long="=?utf-8?Q?a?= " * 50_000), (ANNA, "Ik kom.")),
    }
)
