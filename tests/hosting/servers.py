"""Start real web servers on this computer, with the files that a site brings for them."""

import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

HOST = "127.0.0.1"
MODULES = Path("/usr/lib/apache2/modules")
WITHOUT_HEADERS = ("mpm_prefork", "authz_core", "dir")
USUAL = (*WITHOUT_HEADERS, "alias", "mime", "headers")

NGINX = """\
daemon off;
master_process off;
pid {work}/nginx.pid;
error_log stderr notice;
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen {host}:{port};
    root {site};
    include {site}/.nginx.conf;
  }}
}}
"""
APACHE = """\
ServerName {host}
Listen {host}:{port}
PidFile {settings}.pid
DefaultRuntimeDir {work}
ErrorLog /dev/stderr
LogLevel notice
StartServers 1
{modules}
{user}
<IfModule mod_mime.c>
TypesConfig /etc/mime.types
</IfModule>
DocumentRoot {site}
<Directory {site}>
AllowOverride FileInfo
Require all granted
</Directory>
"""


def program(name: str, package: str) -> str:
    """Give the path of a program, or skip the test with the name of the package that brings it."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin")
    return found or pytest.skip(f"{name} is er niet: installeer het Debian-pakket {package}")


def free_port() -> int:
    """Give a port that nobody has."""
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        return int(taken.getsockname()[1])


@contextmanager
def running(command: Sequence[str], ready: str) -> Iterator[None]:
    """Run a server; it is ready when it has said so, and it ends with the test."""
    # In a group of its own: at its end Apache ends its whole group.
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stderr
    try:
        said = []
        for line in process.stderr:
            said.append(line)
            if ready in line:
                break
        else:
            pytest.fail("".join(said))
        yield
    finally:
        process.terminate()
        process.wait()
        process.stderr.close()


@contextmanager
def nginx(site: Path, work: Path) -> Iterator[str]:
    """Serve a site with nginx, as Debian sets it up, and the site's own snippet."""
    command, port = program("nginx", "nginx"), free_port()
    settings = work / "nginx.conf"
    settings.write_text(NGINX.format(work=work, site=site, host=HOST, port=port))
    with running([command, "-e", "stderr", "-p", str(work), "-c", str(settings)], "event method"):
        yield f"http://{HOST}:{port}"


@contextmanager
def apache(site: Path, work: Path, modules: Sequence[str] = USUAL) -> Iterator[str]:
    """Serve a site with Apache, which reads the site's own .htaccess."""
    command, port = program("apache2", "apache2-bin"), free_port()
    settings = work / f"apache-{len(modules)}.conf"
    text = APACHE.format(
        work=work,
        settings=settings,
        site=site,
        host=HOST,
        port=port,
        modules="\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in modules),
        # As root it wants to be somebody else.
        user="User www-data\nGroup www-data" if os.geteuid() == 0 else "",
    )
    settings.write_text(text)
    with running([command, "-DFOREGROUND", "-d", str(work), "-f", str(settings)], "AH00094"):
        yield f"http://{HOST}:{port}"


class Quiet(SimpleHTTPRequestHandler):
    """Python's own file server, without a list of requests."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def plain(site: Path) -> Iterator[str]:
    """Serve a site as a plain file server does: no redirects, no headers."""
    with ThreadingHTTPServer((HOST, 0), partial(Quiet, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
