"""Keep what Jinja made of the templates, for compiling them costs more than most builds do otherwise."""

from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from engine.keys import Keys, Named


class Templates(BytecodeCache):
    """What is known of templates: their byte code, and the templates that they name, by the hashes of their sources.

    `known` is all of it, as plain values; it is kept under a key with the versions of Jinja and Python.
    """

    def __init__(self, known: Any = None) -> None:
        self.codes: dict[str, tuple[str, bytes]] = dict(known[0]) if known else {}
        self.named: dict[bytes, Named] = dict(known[1]) if known else {}

    @property
    def known(self) -> tuple[dict[str, tuple[str, bytes]], dict[bytes, Named]]:
        """Give all that is known."""
        return self.codes, self.named

    def used_by(self, environment: Environment, program: bytes) -> Keys:
        """Let an environment use it, and give the keys of the sheets of that environment and program."""
        environment.bytecode_cache = self
        return Keys(environment, self.named, program)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja the code of a template."""
        checksum, code = self.codes.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template from Jinja."""
        self.codes[bucket.key] = (bucket.checksum, bucket.bytecode_to_string())
