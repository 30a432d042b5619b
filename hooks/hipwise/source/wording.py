"""What the reader says about each fault: plain words, and what to type instead."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..problems import LONGEST_QUOTE, Place, Problem


class Saying(NamedTuple):
    """A message and the way out; names in braces are filled in with what the file says."""

    message: str
    expected: str = ""


_FILE = {
    "file-too-large": Saying("This file is too large ({size}).", "at most 64 kB, one subject in each file"),
    "file-unreadable": Saying("This file cannot be opened.", "a file that everybody may read"),
    "not-text": Saying("This is not a text file.", "a plain text file with lines such as name: Clamshell"),
    "not-utf8": Saying(
        "This file was saved as {encoding}, so some letters cannot be read.",
        'the same text, saved again as UTF-8 (look for "Encoding" in the Save As window)',
    ),
    "large-file-pointer": Saying("This is only a pointer to a large file, not its text.", "the text of the file"),
    "file-empty": Saying("This file is empty.", "lines such as name: Clamshell"),
    "file-is-list": Saying(
        "This file starts as a list, with no field names.", "a field name and a colon first, such as steps:"
    ),
    "file-is-text": Saying("This file has text but no fields.", "a field name, a colon, a space and the text"),
    "bare-return": Saying(
        "Here is an old kind of line end that most programs do not show.", "a normal line end (press Enter again)"
    ),
    "control-character": Saying("Here is a sign that cannot be seen: {name}.", "the line without it"),
    "line-sign": Saying("Here is a hidden line break: {name}.", "a space, or a normal line end"),
}

_CHARACTERS = {
    "bidi-control": Saying("Here is a hidden sign that turns the order of letters around: {name}.", "no hidden signs"),
    "tag-character": Saying("Here is a letter that nobody can see: {name}.", "the text without it"),
    "zero-width": Saying(
        "Here is a sign with no width: {name}. It often comes with copied text.",
        "the line typed again by hand",
    ),
    "soft-hyphen": Saying("Here is a hidden hyphen: {name}.", "the word without it"),
    "filler": Saying("Here is a sign that looks like nothing: {name}.", "the text without it"),
    "private-use": Saying("This sign has no fixed meaning, so most readers see a box: {name}.", "a common sign"),
    "noncharacter": Saying("This is not a letter or sign at all: {name}.", "the text without it"),
    "replacement-character": Saying(
        "Here a letter was lost when the file was saved: {name}.", "the letter that belongs here"
    ),
    "math-letter": Saying("This letter is a math sign, so it cannot be read aloud: {name}.", "a letter from the keys"),
    "wide-letter": Saying("This letter has an odd width: {name}.", "a letter from the keys"),
    "dressed-letters": Saying(
        "These letters are raised, lowered or drawn in shapes, so no search finds the word.", "letters from the keys"
    ),
    "lone-mark": Saying(
        "Here is a mark with no letter below it.", "the mark behind its letter, or the text without it"
    ),
    "stacked-marks": Saying("Too many marks are stacked on one letter.", "at most 3 marks on a letter"),
    "variation-selector": Saying("Here is a hidden sign that changes a letter: {name}.", "the letter without it"),
    "mixed-scripts": Saying(
        "This word mixes letters of two alphabets that look alike: {names}.", "the word typed again by hand"
    ),
}

_SIGNS = {
    "anchor": Saying("A text cannot begin with the sign &.", 'quotes around the text: "&..."'),
    "alias": Saying("A text cannot begin with the sign *.", "quotes around the text, or no star at all"),
    "tag": Saying("A text cannot begin with the sign !.", 'quotes around the text: "!..."'),
    "directive": Saying("A line cannot begin with the sign %.", "lines such as name: Clamshell"),
    "merge-key": Saying("The field name << is not used here.", "each field written out"),
    "second-document": Saying(
        "This line starts a second file inside the file.", "no line of three dashes or dots here"
    ),
    "too-deep": Saying("There are too many groups inside groups here.", "at most 12 levels"),
    "key-twice": Saying("The field {key} stands here twice.", "one of the two lines"),
    "key-not-text": Saying("A field name is missing here, or it is not plain text.", "a name, a colon and a value"),
    "key-style": Saying("A field name has small letters and no spaces.", "{key}:"),
    "block-text": Saying(
        "A value is one line. The sign {sign} starts a text of many lines.", "the text on one line, after the colon"
    ),
    "many-lines": Saying("A value is one line. This text has a line break in it.", "the text on one line"),
    "first-sign": Saying("A text cannot begin with the sign {sign}", "quotes around the text: {fix}"),
    "markdown": Saying("Text is plain. The signs {signs} do not make it bold, a link or a heading.", "{fix}"),
    "html": Saying("Text is plain. Here is a piece of a web page: {signs}", "the text without it"),
    "entity": Saying("Text is plain. Here is a code in place of a sign: {signs}", "the sign itself: {fix}"),
    "template-sign": Saying("Text is plain. The signs {signs} are for programs.", "the text without them"),
}

_SLIPS = {
    "colon-in-text": Saying(
        "A colon with a space after it starts a new field. Here it stands inside a text.",
        "quotes around the text: {fix}",
    ),
    "tab": Saying("This line begins with a tab.", "spaces: 2 for each level"),
    "hash-in-text": Saying(
        "The sign # hides the rest of this line, so your text is cut off.", "quotes around the text: {fix}"
    ),
    "curly-quotes": Saying("These curly quotes do not work as quotes here.", "straight quotes, or none: {fix}"),
    "wide-colon": Saying("This colon is a wide one from another keyboard.", "a normal colon and a space: {fix}"),
    "no-break-space": Saying(
        "Here is a hard space. It looks like a space but does not count as one.", "normal spaces: {fix}"
    ),
    "bullet": Saying("This bullet does not make a list.", "a dash and a space: {fix}"),
    "numbered-list": Saying("Numbers do not make a list. The site counts for you.", "a dash and a space: {fix}"),
    "conflict-marker": Saying(
        "Two people changed these lines, and git left both versions here.",
        "one version, without the lines <<<<<<<, ======= and >>>>>>>",
    ),
    "apostrophe": Saying(
        "The apostrophe ends the text here, because the text is in single quotes.", "double quotes: {fix}"
    ),
    "no-space-after-colon": Saying("A space is missing after the colon.", "{fix}"),
    "no-space-after-dash": Saying("A space is missing after the dash.", "{fix}"),
    "equals-sign": Saying("A field takes a colon, not an equals sign.", "{fix}"),
    "missing-colon": Saying("A colon is missing after the field name.", "{fix}"),
    "wrapped-line": Saying(
        "This line has no field name.",
        "this text at the end of the line above, or a field name and a colon in front of it",
    ),
    "missing-dash": Saying("This line stands in a list but has no dash.", "a dash and a space: {fix}"),
    "unclosed-quote": Saying("This quote is opened but not closed.", "the same quote at the end of the text: {fix}"),
    "unclosed-bracket": Saying("This bracket is opened but not closed.", "{fix}"),
    "text-after-quote": Saying("There is more text after the closing quote.", "quotes around all of it: {fix}"),
    "quote-inside": Saying("These quotes stand inside a text in quotes.", "single quotes around all of it: {fix}"),
    "text-after-bracket": Saying("There is more text after the closing bracket.", "quotes around all of it: {fix}"),
    "backslash": Saying("A backslash has a special meaning inside double quotes.", "single quotes: {fix}"),
    "decimal-comma": Saying("A comma parts 2 names here, so it cannot stand in a number.", "a point: {fix}"),
    "unnamed-entry": Saying(
        "This entry has no field name in front of its value.", "the name its neighbors have: {fix}"
    ),
    "code-fence": Saying("This line is left from a chat or a web page.", "the file without this line"),
    "comma-at-end": Saying("There is a comma at the end of this line.", "the line without it: {fix}"),
    "indent": Saying(
        "This line does not start below the lines it belongs to.", "the same number of spaces as its neighbors: {fix}"
    ),
    "under-a-value": Saying(
        "This line is set in below a line that already has its value.", "the same number of spaces as above: {fix}"
    ),
    "stray-bracket": Saying("This closing bracket has no partner.", "the file without this line"),
    "dash-after-colon": Saying("A list starts on the line below its name.", "a new line, set in by 2 spaces: {fix}"),
    "two-fields": Saying("Two fields stand on one line.", "a new line: {fix}"),
    "value-and-group": Saying(
        "This field has a value, but there are also lines set in below it.",
        "nothing after the colon, or the lines below with fewer spaces",
    ),
    "joined-line": Saying(
        "This line is read as part of the text above it.", "the same number of spaces as its neighbors: {fix}"
    ),
    "does-not-fit": Saying(
        "This line does not fit the lines around it.", "a field name, a colon, a space and the value; or a list item"
    ),
}

SAYINGS: Mapping[str, Saying] = MappingProxyType({**_FILE, **_CHARACTERS, **_SIGNS, **_SLIPS})


def problem(
    code: str, place: Place, parts: Mapping[str, str] = MappingProxyType({}), *, also: Place | None = None
) -> Problem:
    """Make the problem of a code, with the parts of its message filled in."""
    saying = SAYINGS[code]
    short = {name: part if len(part) <= LONGEST_QUOTE else part[:LONGEST_QUOTE] + "…" for name, part in parts.items()}
    message, expected = saying.message.format(**short), saying.expected.format(**short)
    return Problem(place, code, message, expected, "", f"slip-{code}", also)
