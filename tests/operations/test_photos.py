"""Photos of a session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import OperationRefused, agenda, cards, photos, sessions
from facilitator.store import UnknownRecord

if TYPE_CHECKING:
    from facilitator.store import Store


@dataclass(frozen=True)
class Picture:
    jpeg: bytes
    width: int = 1600
    height: int = 1200


@pytest.fixture
def session_id(store: Store) -> int:
    made = sessions.create(store, "เวทีทบทวนกองทุน")
    agenda.add(store, made, "SWOT", kind="swot")
    agenda.add(store, made, "ปิดเวที")
    return made


def captions(store: Store, session_id: int) -> list[str]:
    return [photo.caption for photo in store.photos(session_id)]


def test_a_photo_of_the_session_an_activity_and_a_card(store: Store, session_id: int) -> None:
    swot, closing = store.activities(session_id)
    assert swot.board_id is not None
    card = cards.add(store, swot.board_id, "S", "แกนนำเข้มแข็ง")
    photos.add(store, session_id, Picture(b"hall"), caption=" หน้า\nห้อง ")
    photos.add(store, session_id, Picture(b"end"), activity_id=closing.id)
    photos.add(store, session_id, Picture(b"sheet", 900, 1600), card_id=card, activity_id=closing.id)
    assert [(photo.activity_id, photo.card_id) for photo in store.photos(session_id)] == [
        (None, None),
        (closing.id, None),
        (swot.id, card),
    ]
    assert captions(store, session_id) == ["หน้า ห้อง", "", ""]
    assert store.picture(store.photos(session_id)[2].digest) == b"sheet"
    assert (store.photos(session_id)[2].width, store.photos(session_id)[2].height) == (900, 1600)


def test_photos_added_together_go_with_one_undo_and_come_back(store: Store, session_id: int) -> None:
    photos.add(store, session_id, Picture(b"before"))
    for picture in (b"one", b"two", b"three"):
        photos.add(store, session_id, Picture(picture), merge_key="photos:1")
    store.undo(session_id)
    assert len(store.photos(session_id)) == 1
    store.redo(session_id)
    assert [store.picture(photo.digest) for photo in store.photos(session_id)] == [
        b"before",
        b"one",
        b"two",
        b"three",
    ]


def test_when_a_card_goes_its_photo_stays_with_the_activity(store: Store, session_id: int) -> None:
    swot = store.activities(session_id)[0]
    assert swot.board_id is not None
    card = cards.add(store, swot.board_id, "S", "แกนนำเข้มแข็ง")
    made = photos.add(store, session_id, Picture(b"sheet"), card_id=card)
    cards.delete(store, [card])
    assert [(photo.id, photo.activity_id, photo.card_id) for photo in store.photos(session_id)] == [
        (made, swot.id, None)
    ]
    store.undo(session_id)
    assert store.photos(session_id)[0].card_id == card
    agenda.delete(store, swot.id)
    assert [(photo.activity_id, photo.card_id) for photo in store.photos(session_id)] == [(None, None)]


def test_captions_places_and_order_change(store: Store, session_id: int) -> None:
    closing = store.activities(session_id)[1]
    ids = [photos.add(store, session_id, Picture(name.encode()), caption=name) for name in "abcd"]
    assert len({photo.rank for photo in store.photos(session_id)}) == len(ids)
    photos.describe(store, session_id, ids[0], "แผ่นแรก\n")
    photos.attach(store, session_id, ids[:2], activity_id=closing.id)
    assert [photo.activity_id for photo in store.photos(session_id)] == [closing.id, closing.id, None, None]
    photos.attach(store, session_id, ids[:1])
    photos.move(store, session_id, [ids[3], ids[1]], before_id=ids[0])
    assert captions(store, session_id) == ["b", "d", "แผ่นแรก", "c"]
    label = store.undo_label(session_id)
    photos.move(store, session_id, [ids[1]], before_id=ids[1])
    photos.move(store, session_id, [ids[2]])
    assert store.undo_label(session_id) == label
    photos.delete(store, session_id, [ids[1], ids[2]])
    assert captions(store, session_id) == ["d", "แผ่นแรก"]
    store.undo(session_id)
    assert captions(store, session_id) == ["b", "d", "แผ่นแรก", "c"]
    with pytest.raises(UnknownRecord):
        photos.describe(store, session_id, 999, "ไม่มี")


def test_a_photo_belongs_to_its_own_session(store: Store, session_id: int) -> None:
    other = sessions.create(store, "อีกเวที")
    elsewhere = agenda.add(store, other, "SWOT", kind="swot")
    board_id = store.activity(elsewhere).board_id
    assert board_id is not None
    card = cards.add(store, board_id, "S", "ที่อื่น")
    with pytest.raises(OperationRefused):
        photos.add(store, session_id, Picture(b"x"), activity_id=elsewhere)
    with pytest.raises(OperationRefused):
        photos.add(store, session_id, Picture(b"x"), card_id=card)
    assert store.photos(session_id) == ()


def test_a_photo_that_is_not_written_leaves_no_picture_behind(store: Store, session_id: int) -> None:
    digests = []

    def fail_after_adding() -> None:
        with store.step("ทดลอง", session_id):
            photos.add(store, session_id, Picture(b"nobody's"))
            digests.append(store.photos(session_id)[0].digest)
            raise RuntimeError("the disk")

    with pytest.raises(RuntimeError):
        fail_after_adding()
    with pytest.raises(UnknownRecord):
        store.picture(digests[0])
