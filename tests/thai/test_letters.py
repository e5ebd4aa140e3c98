"""What is drawn as one unit."""

from __future__ import annotations

import pytest

from facilitator.thai.letters import CLUSTER, columns_of


@pytest.mark.parametrize(
    "parted",
    [
        "ที่|น้ำ|ป๋า|เกี๊|ยะ|ก็",
        "ฤๅ|ษี|กั|น",
        "เเก|แำ",
        "ก|ฯ| |ๆ|๑ฺ",
        "a|é|e\u0301|x\u20dd",
        "👩\u200d🌾|👍🏽|🇹🇭|☑\ufe0f|✓",
        "\n|\t| | ",
    ],
)
def test_a_text_is_cut_between_clusters(parted: str) -> None:
    assert CLUSTER.findall(parted.replace("|", "")) == parted.split("|")


def test_marks_take_no_column() -> None:
    assert [columns_of(text) for text in ("ที่น้ำ", "ก.ย.", "A\u200b4", "")] == [3, 4, 2, 0]
