"""What a page may say, kindly, because of what was just pressed."""

from enum import StrEnum


class Notice(StrEnum):
    """A reaction to a press."""

    CHOOSE_FIRST = "choose_first"
    CHOOSE_MORE = "choose_more"
    ENOUGH = "enough"  # no more cards can be chosen here
    PRACTICE_RIGHT = "practice_right"
    PRACTICE_AGAIN = "practice_again"
    PRACTICE_TOGETHER = "practice_together"
