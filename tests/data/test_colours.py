"""Colours in texts and in article numbers."""

import pytest

from data.colours import colour_of_code, colour_words, colours_in


@pytest.mark.parametrize(
    ("sku", "colour"),
    [
        ("BAG-12-NER", "black"),
        ("EAR-BLK", "black"),
        ("EAR_WHT", "white"),
        ("BOX-ORG", "orange"),
        ("SCARF-ROU", "red"),
        ("MUG-GREEN", "green"),
        # MAR begins marine and marron, ROS rosa and rosso: neither is chosen.
        ("SHOE-MAR", None),
        ("SHOE-ROS", None),
        ("CARD-PER", None),
        ("SHOE-42", None),
        ("RED", None),  # no end beside the article itself
        ("PLUG-UK", None),
    ],
)
def test_the_end_of_an_article_number_is_a_colour_where_only_one_fits(
    sku: str, colour: str | None
) -> None:
    assert colour_of_code(sku) == colour


def test_colours_are_found_with_the_word_that_the_customer_used() -> None:
    text = "Kan ik de Blauwe of liever de rode hebben, die blauwe is mooi"
    assert colour_words(text) == {"blue": "Blauwe", "red": "rode"}
    assert colours_in(text) == {"blue", "red"}
