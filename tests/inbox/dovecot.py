"""Start a real mail server on this computer, which gives a Maildir over IMAP with TLS."""

import grp
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.hosting.servers import HOST, free_port, program, running

USER, PASSWORD = "anna", "geheim"
SETTINGS = """\
base_dir = {work}/run
state_dir = {work}/state
log_path = /dev/stderr
protocols = imap
listen = {host}
ssl = required
ssl_cert = <{work}/cert.pem
ssl_key = <{work}/key.pem
mail_location = maildir:{work}/mail
first_valid_uid = 1
auth_verbose = no
default_internal_user = {login}
default_internal_group = {group}
default_login_user = {login}
passdb {{
  driver = static
  args = user={user} password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={work}/mail
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A mail server that runs: its port, the folder with mail and the certificate to trust."""

    port: int
    maildir: Path
    certificate: Path

    @property
    def settings(self) -> str:
        """Give the text of the file that says where mail is."""
        return f'server = "{HOST}"\npoort = {self.port}\ngebruiker = "{USER}"\ncertificaat = "{self.certificate}"\n'


@contextmanager
def dovecot() -> Iterator[Server]:
    """Run a server with an empty mailbox; it reads no settings but these, and ends with the test."""
    binary = program("dovecot", "dovecot-imapd")
    work = Path(tempfile.mkdtemp(prefix="wijkpark-"))
    # It never reads mail as root.
    mail = pwd.getpwnam("nobody" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name)
    own = pwd.getpwuid(os.getuid()) if os.getuid() else pwd.getpwnam("dovecot")
    port = free_port()
    try:
        work.chmod(0o755)
        for part in ("cur", "new", "tmp"):
            (work / "mail" / part).mkdir(parents=True)
        certificate(work)
        settings = SETTINGS.format(
            work=work,
            host=HOST,
            port=port,
            user=USER,
            password=PASSWORD,
            login=own.pw_name,
            group=grp.getgrgid(own.pw_gid).gr_name,
            uid=mail.pw_uid,
            gid=mail.pw_gid,
        )
        (work / "dovecot.conf").write_text(settings)
        for path in (work / "mail", *(work / "mail").rglob("*")):
            path.chmod(0o777)
        with running([binary, "-F", "-c", str(work / "dovecot.conf")], "starting up"):
            yield Server(port=port, maildir=work / "mail", certificate=work / "cert.pem")
    finally:
        shutil.rmtree(work, ignore_errors=True)


def certificate(work: Path) -> None:
    """Make a certificate for this computer, and its key."""
    command = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1"
    paths = ["-keyout", str(work / "key.pem"), "-out", str(work / "cert.pem")]
    subprocess.run([program("openssl", "openssl"), *command.split(), *paths], check=True, capture_output=True)
