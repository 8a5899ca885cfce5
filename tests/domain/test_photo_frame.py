"""The frame around what is kept of a picture: always inside it, whatever was pressed (issue 4, point 7)."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.photo_frame import MOST, Framing, Shape, Still

PRESSES = st.lists(st.sampled_from(["turn", "square", "wide", "smaller", "larger", "left", "right", "up", "down"]))
SIDES = st.integers(1, 4000)


def pressed(framing: Framing, presses: list[str]) -> Framing:
    """After these."""
    for press in presses:
        match press:
            case "turn":
                framing = framing.turned()
            case "square" | "wide":
                framing = framing.shaped(Shape(press))
            case "smaller" | "larger":
                framing = framing.sized(1 if press == "smaller" else -1)
            case _:
                framing = framing.moved({"left": -1, "right": 1}.get(press, 0), {"up": -1, "down": 1}.get(press, 0))
    return framing


@given(SIDES, SIDES, PRESSES)
def test_it_never_leaves_the_picture(width: int, height: int, presses: list[str]) -> None:
    framing = pressed(Framing(Shape.WIDE), presses)
    wide, high = framing.size_of(width, height)
    box = framing.box(width, height)
    assert 0 <= box.left <= box.left + box.width <= wide
    assert 0 <= box.top <= box.top + box.height <= high
    assert min(box.width, box.height) >= 1


@given(PRESSES)
def test_four_quarter_turns_are_none(presses: list[str]) -> None:
    framing = pressed(Framing(Shape.WIDE), presses)
    assert pressed(framing, ["turn"] * 4) == framing


def test_whole_is_all_of_it_and_shapes_are_what_they_are_called() -> None:
    assert Framing().box(160, 90) == Framing().shaped(Shape.WHOLE).box(160, 90)
    sizes = [(box.width, box.height) for box in (Framing(shape).box(1600, 900) for shape in Shape)]
    assert sizes == [(1600, 900), (1200, 900), (900, 900)]
    upright = Framing(Shape.WIDE).turned().box(1600, 900)
    assert (upright.width, upright.height) == (900, 1200)


def test_a_step_goes_on_until_the_edge() -> None:
    framing = Framing(Shape.SQUARE)
    lefts = []
    for _ in range(6):
        lefts.append(framing.box(1600, 800).left)
        framing = framing.moved(1, 0)
    assert lefts == [400, 500, 600, 700, 800, 800]


def test_it_stays_large_enough_to_show_something() -> None:
    smallest = pressed(Framing(Shape.WIDE), ["smaller"] * (MOST + 5)).box(1280, 720)
    assert (smallest.width, smallest.height) >= (360, 280)


def test_dark_is_nothing_to_see() -> None:
    """A lid lets some grain through; a dim room is a room."""

    def still(*greens: int) -> Still:
        pixels = b"".join(bytes((0, green, 0, 255)) for green in greens) * (900 // len(greens))
        return Still(30, len(pixels) // 120, pixels)

    assert still(0).dark
    assert still(0, 3, 18, 1).dark
    assert not still(30).dark
    assert not still(0, 0, 90, 0).dark
