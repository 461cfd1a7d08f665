"""Try whether the program can be started as its code stands now; `python -m` says what is wrong with it."""

import importlib
import json
import subprocess
import sys
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SETTINGS = "publishconf"
COMMAND = "commands.preview.command"


def attempt() -> str:
    """Try it in a process of its own; gives the message where it does not work, else nothing."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "commands.preview.attempt"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if not done.returncode:
        return ""
    from plugins.messages import Kind
    from plugins.problems import report

    try:
        path, line, reason = json.loads(done.stdout)
    except ValueError:
        path, line, reason = "commands/preview/attempt.py", 0, done.stderr.strip().rpartition("\n")[2]
    return report([Kind.PLUGIN.at(path, line, reason=reason)])


def failure() -> tuple[str, int, str] | None:
    """Import all that the preview needs: gives the file, the line and the reason where that fails."""
    try:
        for name in (COMMAND, *importlib.import_module(SETTINGS).PLUGINS):
            importlib.import_module(name)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it is what we want to know
        found = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
        if isinstance(error, SyntaxError):
            found.append((error.filename or "", error.lineno or 0))
        own = [place for place in found if Path(place[0]).is_relative_to(ROOT) and Path(place[0]) != Path(__file__)]
        path, line = own[-1] if own else (str(ROOT / f"{SETTINGS}.py"), 0)
        return Path(path).relative_to(ROOT).as_posix(), line, f"{type(error).__name__}: {error}"
    return None


if __name__ == "__main__":
    wrong = failure()
    if wrong:
        print(json.dumps(wrong))
        raise SystemExit(1)
