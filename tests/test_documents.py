"""Blocks of the documents that the product makes are those that it makes today."""

import pytest

from eval.documents import BLOCKS, renewed


@pytest.mark.parametrize("name", BLOCKS)
def test_block_is_up_to_date(name: str) -> None:
    path, old, new = renewed(name)
    assert old == new, f"{path.name}: run `python -m eval.documents`"
