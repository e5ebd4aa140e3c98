"""List marks at the start of a line: 1. ๑) (1) ๕.๑ ก. a) - • [ ] S1, and what only looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass

THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
"""The order in which Thai lists count; ฃ and ฅ are out of use."""
LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")

DASHES = "-‐‑–—−*+"
BULLETS = "•๏·∙‣⁃◦○●◯▪▫■□◆◇❖❑❍➢➤➔→✓✔✗✘☐☑☒★☆»§\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf076\uf071\uf06e"
"""Signs that nothing but a list begins with; the last ones are Word's, from its symbol font."""

CHECKED = "☐☑☒✓✔✗✘"
CHECK_BOX = "[ ]"
"""The shape of every check box, ticked or not: they stand in one list."""

_D = "[0-9๐-๙]"
_END = r"(?=[\s).,/]|$)"
_UNIT = re.compile(
    rf"[-–—,/%]|\s*[-–—]\s*{_D}|\s*%|\s*(?:น\.|บาท|กก\.|กม\.|ซม\.|ชม\.|ตร\.|(?:ล้าน|แสน|หมื่น|พัน|ร้อย)(?:บาท|คน|ไร่)"
    r"|ตารางเมตร|ตารางวา|ตารางกิโลเมตร|กิโลเมตร|กิโลกรัม|เปอร์เซ็นต์"
    rf"|(?:ล้าน|แสน|หมื่น|พัน|ร้อย|ไร่|เมตร|ชั่วโมง|นาที|เท่า|คะแนน|คน|ปี|องศา){_END})"
)
"""What comes after a quantity or a time of day, never after a list mark."""
_RULER = re.compile(r"[-‐‑–—−*+=_~#\s]*")

_CHECK_BOX = re.compile(r"\[[ xX✓✔/]?\]|\([ \u00a0xX✓✔/]\)")
_ENCLOSED = re.compile(rf"\(({_D}{{1,3}}|[ก-ฮ]|[a-zA-Z]|[ivx]{{2,5}}|[IVX]{{2,5}})\)")
_DOTTED = re.compile(rf"({_D}{{1,3}}(?:\.{_D}{{1,3}}){{1,4}})(\.\)|[.)]?)(?!{_D})")
_NUMBER = re.compile(rf"({_D}{{1,3}})(?:(\.\)|\.|\))(?!{_D})|([ \u00a0][.)])(?=\s))")
_BARE_NUMBER = re.compile(rf"({_D}{{1,3}})(?=\t|\s\s)")
_LETTER = re.compile(r"([ก-ฮ]|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})([.)])")
_CODE = re.compile(rf"([SWOT])({_D}{{1,2}})[.):]?(?=\s)")
_LONE_O = re.compile(r"o(?=\s)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A list mark: as typed, the shape that all marks of its list share, and what it counts."""

    text: str
    shape: str
    """"#." for 1. and ๑., "#)" , "(#)", "#.#", "ก.", "a)", or the bullet itself."""
    numbers: tuple[int, ...] = ()
    """(2,) for "2.", (5, 1) for "๕.๑"; empty for a bullet."""

    @property
    def counts(self) -> bool:
        """Whether the mark is a number or a letter."""
        return bool(self.numbers)

    @property
    def first(self) -> bool:
        """Whether a list begins with this mark."""
        return self.numbers[-1:] == (1,)

    def follows(self, other: Mark) -> bool:
        """Tell whether this is the next mark after `other` in one list."""
        return (
            self.shape == other.shape
            and self.counts
            and self.numbers[:-1] == other.numbers[:-1]
            and self.numbers[-1] == other.numbers[-1] + 1
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a mark: its readings, the text after it, and whether it can be nothing else."""

    readings: tuple[Mark, ...]
    rest: str
    certain: bool


def candidate(text: str) -> Candidate | None:
    """Return what stands at the start of a line (without indent) and may be its list mark."""
    if not text:
        return None
    for reader in (_sign, _enclosed, _dotted, _number, _letter, _code):
        found = reader(text)
        if found and found.rest:
            return found
    return None


def split(text: str) -> tuple[str, str]:
    """Return mark and text of a single line that has no neighbours to judge by; no mark gives ""."""
    found = candidate(text.strip())
    if found and found.certain:
        return found.readings[0].text, found.rest
    return "", text


def _made(mark: str, text: str, readings: tuple[Mark, ...], *, certain: bool) -> Candidate:
    return Candidate(readings, text[len(mark) :].strip(), certain)


def _sign(text: str) -> Candidate | None:
    """Read a check box, a bullet or a dash."""
    if found := _CHECK_BOX.match(text):
        box = found[0]
        return _made(box, text, (Mark(box, CHECK_BOX if box[0] == "[" else "( )"),), certain=True)
    sign, rest = text[0], text[1:]
    if sign in BULLETS and not rest.startswith(sign):
        return _made(sign, text, (Mark(sign, CHECK_BOX if sign in CHECKED else sign),), certain=True)
    if sign in DASHES and not _RULER.fullmatch(rest):
        # "-5" may be a number below zero and "+" a sum: their neighbours decide
        clear = rest[0].isspace() or rest[0].isalpha() or rest[0] in "([{“\"'‘…."
        if clear or rest[0].isdigit():
            return _made(sign, text, (Mark(sign, sign),), certain=clear and sign != "+")
    if found := _LONE_O.match(text):
        padded = text[1] == "\t" or text[1:3].isspace()
        return _made("o", text, (Mark("o", "o"),), certain=padded)
    return None


def _enclosed(text: str) -> Candidate | None:
    found = _ENCLOSED.match(text)
    if not found:
        return None
    return _made(found[0], text, _readings(found[0], found[1], "(", ")"), certain=True)


def _dotted(text: str) -> Candidate | None:
    """Read ๕.๑ or 1.2.3: without neighbours it may as well be a quantity, a time or a date."""
    found = _DOTTED.match(text)
    if not found or _UNIT.match(text, found.end()):
        return None
    numbers = tuple(int(part) for part in found[1].split("."))
    closing = ")" if found[2].endswith(")") else ""
    mark = Mark(found[0], "#" + ".#" * (len(numbers) - 1) + closing, numbers)
    return _made(found[0], text, (mark,), certain=bool(closing))


def _number(text: str) -> Candidate | None:
    found = _NUMBER.match(text)
    if found:
        closing = found[2] or found[3]
        rest = text[found.end() :]
        if closing == "." and re.match(r"-\s*(?:บาท|$)", rest):
            return None  # 270.- baht
        mark = Mark(found[0], "#" + closing.strip(), (int(found[1]),))
        return _made(found[0], text, (mark,), certain=len(found[1]) < 3)
    found = _BARE_NUMBER.match(text)
    if found:
        mark = Mark(found[0], "#", (int(found[1]),))
        return _made(found[0], text, (mark,), certain=False)
    return None


def _letter(text: str) -> Candidate | None:
    """Read ก) or a.; a letter with a dot may as well begin an abbreviation: อ.เมือง, ก.พ., A. Smith."""
    found = _LETTER.match(text)
    if not found:
        return None
    letter, closing = found[1], found[2]
    rest = text[found.end() :]
    if closing == "." and re.match(r"\S\.", rest):
        return None
    certain = closing == ")" or (letter == "ก" and rest[:1].isspace())
    return _made(found[0], text, _readings(found[0], letter, "", closing), certain=certain)


def _code(text: str) -> Candidate | None:
    found = _CODE.match(text)
    if not found:
        return None
    mark = Mark(found[0], found[1] + "#", (int(found[2]),))
    return _made(found[0], text, (mark,), certain=False)


def _readings(mark: str, counted: str, opening: str, closing: str) -> tuple[Mark, ...]:
    """Return what a number or letter between its signs may count: i is a letter and a Roman one."""
    if counted[0].isdigit():
        return (Mark(mark, f"{opening}#{closing}", (int(counted),)),)
    if counted in THAI_LETTERS:
        return (Mark(mark, f"{opening}ก{closing}", (THAI_LETTERS.index(counted) + 1,)),)
    small = counted.lower()
    case = "a" if counted == small else "A"
    found = []
    if small in ROMAN:
        roman = "i" if case == "a" else "I"
        found.append(Mark(mark, f"{opening}{roman}{closing}", (ROMAN.index(small) + 1,)))
    if len(small) == 1 and small in LATIN_LETTERS:
        found.append(Mark(mark, f"{opening}{case}{closing}", (LATIN_LETTERS.index(small) + 1,)))
    return tuple(found) or (Mark(mark, f"{opening}{case}{closing}"),)
