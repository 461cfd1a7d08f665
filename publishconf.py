"""What differs when the site is published."""

from pelicanconf import *  # noqa: F403

SITEURL = "https://www.wijkparkmaarssenbroek.nl"
