"""Write the files of feeds, with what only those have to load that change."""

from plugins.channels import Channel
from plugins.feeds.volumes import Volume
from plugins.site import SiteFacts


def volume_bytes(volume: Volume, site: SiteFacts) -> bytes:
    """Give the bytes of one file of a feed."""
    from plugins.feeds.feed import feed  # noqa: PLC0415 - lxml and feedgen cost more than most builds
    from plugins.feeds.formats import WRITERS  # noqa: PLC0415 - the same

    return WRITERS[volume.form.type](feed(volume, site))


def list_bytes(channels: tuple[Channel, ...], site: SiteFacts) -> bytes:
    """Give the bytes of the list of all feeds."""
    from plugins.feeds.opml import opml  # noqa: PLC0415 - the same

    return opml(channels, site)
