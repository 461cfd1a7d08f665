"""Find a Chromium for the tests, or get one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find(environment: Mapping[str, str]) -> str:
    """Give the path of a Chromium: CHROME_PATH, one on PATH, or playwright's own; nothing where there is none."""
    named = environment.get("CHROME_PATH", "")
    if named and shutil.which(named):
        return named
    on_path = filter(None, (shutil.which(name, path=environment.get("PATH")) for name in NAMES))
    return next(on_path, "") or playwrights_own()


def playwrights_own() -> str:
    """Give the path of the Chromium that playwright has installed; nothing where it has not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else ""


def install() -> None:
    """Get a Chromium: Debian's package as root, else playwright's download; both may fail, and then say why."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Ik haal Chromium op voor de tests (pakket van Debian).", file=sys.stderr, flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (("update", "-qq"), ("install", "-y", "-qq", "--no-install-recommends", "chromium")):
            subprocess.run(["apt-get", *command], env=quiet, stdout=subprocess.DEVNULL, check=False)
    else:
        print("Ik haal Chromium op voor de tests.", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
