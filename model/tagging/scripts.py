"""Scripts that none of our languages is written in."""

import unicodedata
from collections import Counter

# The first word of a letter's Unicode name, and the language that its mail is most likely in.
_LANGUAGES = {
    "GREEK": "el",
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "HEBREW": "he",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
}
_MOST_CHARS = 2_000


def foreign_language(text: str) -> str | None:
    """The likeliest language of a text in another script than ours; None where Latin prevails.

    `und` where the script is one that we do not know.
    """
    letters = [c for c in text[:_MOST_CHARS] if c.isalpha()]
    foreign = [c for c in letters if not unicodedata.name(c, "LATIN").startswith("LATIN")]
    if len(foreign) * 2 <= len(letters):
        return None
    scripts = Counter(unicodedata.name(c, "").split(" ")[0] for c in foreign)
    if scripts["HIRAGANA"] or scripts["KATAKANA"]:
        return "ja"  # written together with Chinese characters
    return _LANGUAGES.get(scripts.most_common(1)[0][0], "und")
