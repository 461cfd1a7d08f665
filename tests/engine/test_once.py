"""What costs much is made once."""

import threading

from engine.once import Once


def test_a_thing_is_made_once_for_all_who_ask_at_the_same_time() -> None:
    """Four that ask for one photo at once get the bytes of one making."""
    once, made, all_here = Once(), [], threading.Barrier(4)
    given: list[bytes] = []

    def make() -> bytes:
        made.append(1)
        return b"foto"

    def ask() -> None:
        all_here.wait()
        given.append(once.get(b"sleutel", make))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (given, made) == ([b"foto"] * 4, [1])


def test_what_was_not_asked_for_longest_makes_room() -> None:
    """Ten bytes are kept at most, but always the newest file, however large that is."""
    once, made = Once(room=10), []

    def ask(name: str, size: int) -> None:
        def make() -> bytes:
            made.append(name)
            return b"x" * size

        once.get(name.encode(), make)

    for name, size in (("a", 5), ("b", 5), ("a", 5), ("c", 5), ("a", 5), ("b", 5), ("d", 20), ("d", 20)):
        ask(name, size)
    assert made == ["a", "b", "c", "b", "d"]


def test_what_could_not_be_made_is_tried_again() -> None:
    """A making that fails is told, and leaves nothing behind."""
    once = Once()

    def fail() -> bytes:
        raise OSError

    for _ in range(2):
        try:
            once.get(b"sleutel", fail)
        except OSError:
            continue
        raise AssertionError
    assert once.get(b"sleutel", lambda: b"foto") == b"foto"
