"""Scripts that none of our languages is written in."""

import pytest

from model.tagging.scripts import foreign_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Πού είναι η παραγγελία μου;", "el"),
        ("Где мой заказ?", "ru"),
        ("أين طلبي؟", "ar"),
        ("我的订单在哪里？", "zh"),
        ("注文はどこですか", "ja"),
        ("내 주문은 어디에 있나요", "ko"),
        ("Où est ma commande ?", None),
        ("Straße, naïve, Łódź", None),
        ("👍👍 123 ??", None),
        ("", None),
        ("Merci Дмитрий pour la livraison", None),
    ],
)
def test_the_script_tells_the_language_or_nothing(text: str, language: str | None) -> None:
    assert foreign_language(text) == language
