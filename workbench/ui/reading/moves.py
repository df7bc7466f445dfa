"""What each key of the article does to the word cursor, by the name of its action."""

from collections.abc import Callable

from workbench.ui.reading.page import Page
from workbench.ui.reading.word_cursor import WordCursor

Move = Callable[[WordCursor], object]


def move_handlers(page: Callable[[], Page | None]) -> dict[str, Callable[[], object]]:
    """Return the moves by action name; `page` gives the page to move in when a key is pressed.

    Left and right are as one sees them: in a right-to-left paragraph left goes on in the text.
    """

    def with_cursor(move: Move) -> Callable[[], object]:
        def run() -> object:
            shown = page()
            return move(shown.word_cursor) if shown and shown.word_cursor else None

        return run

    def with_page(move: Callable[[Page], object]) -> Callable[[], object]:
        def run() -> object:
            shown = page()
            return move(shown) if shown else None

        return run

    def sideways(name: str, *, leftward: bool) -> Callable[[], object]:
        return with_cursor(lambda cursor: getattr(cursor, name)(forward=cursor.is_forward(leftward=leftward)))

    return {
        "left": sideways("step_word", leftward=True),
        "right": sideways("step_word", leftward=False),
        "next_word": with_cursor(lambda cursor: cursor.step_word(forward=True)),
        "previous_word": with_cursor(lambda cursor: cursor.step_word(forward=False)),
        "extend_left": sideways("extend_word", leftward=True),
        "extend_right": sideways("extend_word", leftward=False),
        "nudge_left": sideways("extend_grapheme", leftward=True),
        "nudge_right": sideways("extend_grapheme", leftward=False),
        "character_left": sideways("step_grapheme", leftward=True),
        "character_right": sideways("step_grapheme", leftward=False),
        "swap": with_cursor(WordCursor.swap_ends),
        "next_span": with_cursor(lambda cursor: cursor.step_span(forward=True)),
        "previous_span": with_cursor(lambda cursor: cursor.step_span(forward=False)),
        "around": with_cursor(WordCursor.choose_around),
        "clear": with_cursor(WordCursor.clear),
        "up": with_page(lambda shown: shown.move_line(down=False)),
        "down": with_page(lambda shown: shown.move_line(down=True)),
        "paragraph_up": with_cursor(lambda cursor: cursor.step_paragraph(forward=False)),
        "paragraph_down": with_cursor(lambda cursor: cursor.step_paragraph(forward=True)),
        "beginning": with_cursor(lambda cursor: cursor.go_to_edge(end=False)),
        "ending": with_cursor(lambda cursor: cursor.go_to_edge(end=True)),
        "copy": with_page(Page.copy),
    }
