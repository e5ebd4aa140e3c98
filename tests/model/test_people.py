"""What follows from who takes part."""

from __future__ import annotations

from facilitator.model import SECTORS, Participant, Session, by_sector, words_of


def taking_part(
    number: int, name: str, prefix: str = "", organisation: str = "", sector: str = ""
) -> Participant:
    return Participant(number, 1, number, name, prefix, organisation, sector)


def test_sectors_are_counted_in_their_order_own_ones_after_them_and_none_last() -> None:
    people = [
        taking_part(number, "ก", sector=sector)
        for number, sector in enumerate(
            ["", "สื่อมวลชน", SECTORS[-1], SECTORS[2], SECTORS[0], SECTORS[2], "กู้ภัย"]
        )
    ]
    assert by_sector(people) == (
        (SECTORS[0], 1),
        (SECTORS[2], 2),
        ("กู้ภัย", 1),
        ("สื่อมวลชน", 1),
        (SECTORS[-1], 1),
        ("", 1),
    )
    assert by_sector([]) == ()


def test_names_and_organisations_join_the_sessions_own_words() -> None:
    session = Session(1, "เวที", terms=("หนองบัวทอง", "ป้าสมพร"))
    people = [
        taking_part(1, "อรษา เศวตจามร", "นาง", "กลุ่มออมทรัพย์ บ้านดอน"),
        taking_part(2, "ดำ (ติ๋ว)", organisation="อบต. 12 -"),
        taking_part(3, "อรษา", "ว่าที่ ร.ต."),
    ]
    assert words_of(session, people) == (
        "หนองบัวทอง",
        "ป้าสมพร",
        "อรษา",
        "เศวตจามร",
        "นางอรษา",
        "กลุ่มออมทรัพย์",
        "บ้านดอน",
        "ดำ",
        "ติ๋ว",
        "อบต.",
        "ว่าที่",
        "ร.ต.อรษา",
    )


def test_without_participants_the_words_are_the_sessions() -> None:
    assert words_of(Session(1, "เวที", terms=("ดอนตาล",)), ()) == ("ดอนตาล",)
