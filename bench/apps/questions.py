"""Question after question with questionary, until it is stopped."""

from itertools import count

import questionary

if __name__ == "__main__":
    for number in count(1):
        asked = f"Question {number}: how do you keep your records?"
        if questionary.select(asked, ["On paper", "On a computer"]).ask() is None:
            break
