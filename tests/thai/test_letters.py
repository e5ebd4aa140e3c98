"""What is drawn as one unit."""

from __future__ import annotations

import pytest

from facilitator.thai.letters import CLUSTER


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
