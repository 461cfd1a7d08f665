"""What editors on the web write, what volunteers write, and Pelican's own form read to the same values."""

import pytest

from plugins.library.field import FileKind
from plugins.library.items import read_item
from plugins.model import Event, Post, Status
from tests.examples import bodies, event, moment, post

BODIES = bodies()
TITLES = ("Park #2", "10:30", "no", "@home", "[nieuw] Park: open dag")

# Decap's and Sveltia's, with what they leave empty; a volunteer's, with and without fences; Pelican's own.
POSTS = {
    "decap": """\
---
title: "{title}"
date: 2022-01-15 10:00
category: Groen
tags:
  - bomen
  - 'water: sloot'
summary: ''
author: ""
image: /images/boom.jpg
image_alt: Een boom
draft: false
slug: open-dag
modified:
expires: 2022-02-15
---

Kom kijken.
""",
    "sveltia": """\
---
title: '{title}'
date: 2022-01-15T10:00:00.000+01:00
category: "Groen"
tags: ["bomen", "water: sloot"]
summary: ""
aliases: []
image: '/images/boom.jpg'
image_alt: >-
  Een
  boom
status: published
slug: "open-dag"
expires: '2022-02-15'
---
Kom kijken.
""",
    "folded": """\
---
title: >-
  {title}
date: "2022-01-15 10:00"
category: |-
  Groen
tags:
- bomen
- "water: sloot"
image: ../beeld/boom.jpg
image_alt: "Een boom"
slug: Open dag
expires: 15-02-2022
...
Kom kijken.
""",
    "volunteer": """\
---
Titel: {title}
Datum: zaterdag 15 januari 2022, 10:00 uur
Categorie: Groen
Onderwerpen: bomen, water: sloot
Beeld: /beeld/boom.jpg
Beeldtekst: Een boom
Adres: Open dag
Verloopt: 15 februari 2022
Concept: nee
---
Kom kijken.
""",
    "plain": """\
titel: {title}
datum: 15-01-2022 10.00
categorie: Groen
onderwerpen: bomen, water: sloot
beeld: /beeld/boom.jpg
beeldtekst: Een boom
status: gepubliceerd
adres: open-dag
verloopt: 15/02/2022

Kom kijken.
""",
    "pelican": """\
Title: {title}
Date: 2022-01-15 10:00
Category: Groen
Tags: bomen, water: sloot
Slug: open-dag
Image: /images/boom.jpg
Image_alt: Een boom
Status: published
Summary:
Expires: 2022-02-15

Kom kijken.
""",
}
EVENTS = {
    "decap": """\
---
title: 'Wandeling: {title}'
date: 2022-01-15 10:00
start: 2027-03-07 10:00
end: 2027-03-07 12:00
location: "Bij de brug"
---
Kom kijken.
""",
    "volunteer": """\
Titel: Wandeling: {title}
Datum: 15 januari 2022 10:00
Begin: zondag 7 maart 2027 om 10:00 uur
Einde: 7 mrt 2027 12:00
Plaats: Bij de brug

Kom kijken.
""",
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("name", POSTS)
def test_every_hand_writes_the_same_post(name: str, title: str, end: str) -> None:
    """Quoted titles with colons, block lists, empty texts, `/images/`, Dutch and English: one value."""
    source = POSTS[name].format(title=title).replace("\n", end)
    found, problems = read_item(source.replace("\r\n", "\n"), "nieuws/x.md", FileKind.POST, BODIES, "Nieuws")
    (item,) = found
    assert isinstance(item, Post)
    assert problems == ()
    assert item == post(
        path="nieuws/x.md",
        lines=item.lines,
        title=title,
        date="2022-01-15T10:00",
        modified="2022-01-15T10:00",
        expires="2022-02-16",
        category="Groen",
        address="/groen/open-dag/",
        topics=("bomen", "water: sloot"),
        image="beeld/boom.jpg",
        image_alt="Een boom",
        status=Status.PUBLISHED,
    )


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("name", EVENTS)
def test_every_hand_writes_the_same_event(name: str, title: str) -> None:
    """With the times as each of them writes them."""
    (item,), problems = read_item(
        EVENTS[name].format(title=title), "agenda/wandeling.md", FileKind.EVENT, BODIES, "Nieuws"
    )
    assert isinstance(item, Event)
    assert problems == ()
    assert item == event(
        lines=item.lines,
        title=f"Wandeling: {title}",
        date="2022-01-15T10:00",
        modified=moment("2022-01-15T10:00"),
        begin="2027-03-07T10:00",
        end="2027-03-07T12:00",
        place="Bij de brug",
    )
