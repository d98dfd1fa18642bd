"""Words in another language: what of them is still English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from wizard.reading import Reading
from wizard.words.reading.folder import INTERFACE_FOLDER, NOT_OF_FLOWS

LANGUAGE = re.compile(r"[a-z]{2}")
ENGLISH = "en"


def is_translation(content_root: Path) -> bool:
    """Say whether a folder is named after a language that is not English, such as `content/cy`."""
    name = content_root.absolute().name
    return bool(LANGUAGE.fullmatch(name)) and name != ENGLISH


def untranslated(read: Reading) -> Iterator[str]:
    """Yield in a line each what is said in English, because the folder has no words for it."""
    own = {
        f"{Path(file).stem}.{section.title}"
        for file, document in read.words.documents.items()
        if Path(file).parent == Path(INTERFACE_FOLDER)
        for section in document.sections
    }
    phrases = read.words.phrases.blocks_by_key
    if missing := phrases.keys() - own:
        begun = sorted(missing)[0].replace(".", ".md, ## ", 1)
        yield (
            f"{len(missing)} of {len(phrases)} phrases of the interface are still in English. "
            f"The first one is in {INTERFACE_FOLDER}/{begun}."
        )
    for file in NOT_OF_FLOWS:
        if file not in read.words.documents:
            yield f"{file} is still in English."
