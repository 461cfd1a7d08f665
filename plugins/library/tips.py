"""Find what could be said more clearly in a text: each check yields tips, never more than that."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from plugins.explained import led
from plugins.library.header import split
from plugins.library.hints import HINTS
from plugins.library.prose import LINK, Block, blocks, readable
from plugins.library.sentences import sentences
from plugins.messages import Kind
from plugins.model import Text
from plugins.problems import Problem

# Words that most readers still follow.
LONGEST_SENTENCE = 30
SHOWN_WORDS = 5
Found = Iterator[tuple[int, Kind, Mapping[str, object]]]
VAGUE = frozenset(
    {
        "deze link",
        "hier",
        "hier klikken",
        "klik",
        "klik hier",
        "lees hier",
        "lees hier meer",
        "lees meer",
        "lees verder",
        "link",
        "meer",
        "meer lezen",
        "via deze link",
    }
)
# Words that stand twice in good Dutch, each with a sentence that shows it.
GOOD_DOUBLES: Mapping[str, str] = MappingProxyType(
    {
        "aan": "Meld je aan aan de balie.",
        "dat": "Ik weet dat dat kan.",
        "die": "Wie zijn de mensen die die bomen planten?",
        "er": "Weet jij wie er er een heeft?",
        "had": "Hij zei dat hij het had had hij tijd.",
        "heel": "Het is een heel heel oude boom.",
        "het": "We hopen dat het het hele jaar bloeit.",
        "hebben": "Wat we nodig hebben hebben we al.",
        "in": "Schrijf je in in het buurthuis.",
        "is": "Wat mooi is is ook kwetsbaar.",
        "je": "Als je je aanmeldt, krijg je bericht.",
        "kan": "Wie kan kan helpen.",
        "op": "Geef je op op onze site.",
        "over": "Er is wat geld over over dit jaar.",
        "uit": "Kijk uit uit voorzorg.",
        "voor": "Stel een dag voor voor de volgende keer.",
        "was": "De pad was was de vraag.",
        "ze": "Als ze ze zien, zwaaien ze.",
        "zijn": "Dat zijn zijn bomen.",
    }
)
BEFORE = "\"'(*_[‘“„«"
BEHIND = "\"')*_]’”».,;:!?…"


def tips_for(texts: Iterable[Text], sources: Mapping[str, str]) -> Iterator[Problem]:
    """Find what could be said more clearly; replies are the words of others."""
    for text in texts:
        header, _ = split(sources[text.path], text.path)
        yield from unused_words(text)
        yield from tips(sources[text.path], header.body, header.body_line, text.path)


def tips(source: str, body: str, first_line: int, path: str) -> Iterator[Problem]:
    """Find all tips for what stands in a file; its `body` begins on `first_line`."""
    yield from left_hints(source, path)
    found = tuple(blocks(body))
    for check in (jumping_headings, vague_links, double_words, long_sentences):
        yield from dict.fromkeys(kind.at(path, first_line + line, **values) for line, kind, values in check(found))


def left_hints(source: str, path: str) -> Iterator[Problem]:
    """Find what `nieuw` wrote for the volunteer to replace, in the header too."""
    for number, line in enumerate(source.split("\n"), 1):
        if line.strip() in HINTS:
            yield Kind.LEFT_HINT.at(path, number, text=line.strip())


def unused_words(text: Text) -> Iterator[Problem]:
    """Find words that a text explains and does not have, or not where they could lead to their explanation."""
    for word in text.words:
        if led(text.body, (word,)) == text.body:
            yield Kind.UNUSED_MEANING.at(text.path, text.lines["words"], value=word.name)


def jumping_headings(found: Iterable[Block]) -> Found:
    """Find headings that skip a level: the title of the page stands above the first."""
    above = 0
    for block in (block for block in found if block.level):
        if block.level > above + 1:
            yield block.line, Kind.HEADING_JUMP, {"signs": "#" * (above + 1)}
        above = block.level


def vague_links(found: Iterable[Block]) -> Found:
    """Find links whose words do not say where they lead: many read a page by its links alone."""
    for block in found:
        for line, link in placed(block.text, LINK.finditer(block.text), block.line):
            words = " ".join(link["text"].split())
            if words.strip(f"{BEFORE}{BEHIND} >→").lower() in VAGUE:
                yield line, Kind.VAGUE_LINK, {"text": words}


def double_words(found: Iterable[Block]) -> Found:
    """Find words that stand twice in a row; a capital makes a name of the second (`de De Bilt`)."""
    for block in found:
        text = readable(block.text)
        for (_, first), (line, second) in pairwise(placed(text, re.finditer(r"\S+", text), block.line)):
            word, again = first[0].lstrip(BEFORE).lower(), second[0].rstrip(BEHIND)
            if word == again and len(word) > 1 and word.isalpha() and word not in GOOD_DOUBLES:
                yield line, Kind.DOUBLE_WORD, {"word": word}


def long_sentences(found: Iterable[Block]) -> Found:
    """Find sentences that are too long to follow; a heading and a list item are none."""
    for block in (block for block in found if not block.level and not block.is_item):
        text = readable(block.text)
        counted = (tuple(word for word in sentence if spoken(word)) for sentence in sentences(text))
        long = [words for words in counted if len(words) > LONGEST_SENTENCE]
        firsts = placed(text, (words[0] for words in long), block.line)
        for (line, _), words in zip(firsts, long, strict=True):
            start = " ".join(word[0] for word in words[:SHOWN_WORDS])
            yield line, Kind.LONG_SENTENCE, {"start": start, "number": len(words), "most": LONGEST_SENTENCE}


def spoken(word: re.Match[str]) -> bool:
    """Tell whether there is a letter or a digit in what stands between blanks."""
    return any(map(str.isalnum, word[0]))


def placed(text: str, matches: Iterable[re.Match[str]], line: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Give matches in a text, in their order, with the line of each; the text begins on the line given."""
    passed = 0
    for match in matches:
        line += text.count("\n", passed, match.start())
        passed = match.start()
        yield line, match
