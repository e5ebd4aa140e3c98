"""What every key of a declaration means, in Thai: the comments in a copied file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND, SLOT, FIELD = "kind", "slot", "field"

HEAD = (
    "แบบกระดานของเราเอง แก้ด้วยโปรแกรมแก้ข้อความใดก็ได้ แล้วบันทึกเป็น UTF-8",
    "บรรทัดที่ขึ้นต้นด้วย # เป็นคำอธิบาย ลบได้ ถ้าเขียนผิด โปรแกรมจะบอกบรรทัดและเหตุผล กระดานอื่นยังใช้ได้ตามเดิม",
    'ชื่อทุกชื่อเขียนเป็น { th = "ภาษาไทย", en = "English" } จะไม่ใส่ en ก็ได้',
)

EXPLAINED: Mapping[str, str] = MappingProxyType(
    {
        "kind.id": "ชื่อที่บัตรและไฟล์ใช้อ้างถึงกระดานนี้ a–z 0–9 _ เท่านั้น อย่าเปลี่ยนเมื่อมีเวทีใช้แล้ว",
        "kind.order": "ลำดับในรายการกระดาน เลขน้อยอยู่ก่อน",
        "kind.title": "ชื่อกระดาน",
        "kind.summary": "หนึ่งบรรทัดที่บอกว่ากระดานนี้ใช้ทำอะไร",
        "kind.question": "คำถามบนจอ",
        "kind.arrangement": "การจัดวางบนจอ เช่น quadrants (สี่ช่อง) columns (คอลัมน์) table (ตาราง) outline (หัวข้อ)",
        "kind.views": "มุมมองอื่นของกระดานเดียวกัน สลับด้วย F3",
        "kind.paper": "รูปแบบในเอกสารที่พิมพ์ เรียงตามที่เขียนไว้",
        "kind.landscape": "true เมื่อต้องการกระดาษแนวนอน",
        "kind.nests": "true เมื่อบัตรมีบัตรย่อยได้",
        "kind.axes": "ชื่อแกนนอน แล้วแกนตั้ง",
        "kind.rows": "แถวที่กระดานใหม่มีให้ตั้งแต่แรก",
        "kind.slots": "ช่องของกระดาน ช่องละหนึ่งหัวข้อ [[slots]] เรียงตามที่เขียนไว้",
        "kind.fields": "ค่าที่บัตรมีได้นอกจากข้อความ รายการละหนึ่งหัวข้อ [[fields]]",
        "slot.id": "ชื่อที่บัตรใช้อ้างถึงช่องนี้ ถ้าเปลี่ยน บัตรเดิมในช่องนี้จะหาช่องไม่พบ",
        "slot.title": "ชื่อช่อง",
        "slot.subtitle": "คำบรรยายเล็ก ๆ ใต้ชื่อช่อง",
        "slot.prompt": "คำถามบนจอเมื่อพิมพ์ลงช่องนี้",
        "slot.code": "รหัสหน้าลำดับบัตร S จะได้ S1 S2 S3 ไม่ใส่คือไม่มีรหัส",
        "slot.tone": "สีของช่อง: accent strength weakness opportunity threat",
        "slot.role": "บัตรในช่องนี้เป็นอะไรในเอกสาร: card heading item label value paragraph quote verse",
        "slot.choices": "ชื่ออื่นที่เลือกใช้แทนได้",
        "slot.noun": "คำเรียกบัตรหนึ่งใบของช่องนี้ เมื่อชื่อช่องใช้เรียกแล้วไม่ได้ความ",
        "slot.suggestions": "บัตรที่หลายเวทีมี เสนอให้กดเพิ่มเมื่อยังไม่มีบนกระดาน",
        "slot.under": "บัตรในช่องนี้อยู่ใต้บัตรของช่องใด ช่องที่มีช่องอื่นอยู่ใต้คือแถวของตาราง",
        "slot.loose": "true เมื่อบัตรอยู่ลำพังโดยไม่อยู่ใต้บัตรอื่นก็ได้",
        "slot.place": "ในตาราง: column (คอลัมน์) head (ใต้ชื่อแถว) wide (เต็มความกว้างใต้แถว)",
        "slot.share": "ความกว้างของคอลัมน์เมื่อเทียบกับคอลัมน์อื่น",
        "slot.optional": "true เมื่อกระดานซ่อนคอลัมน์นี้ได้",
        "slot.links": "บัตรในช่องนี้ผูกกับบัตรของช่องใดได้ to เขียนเป็น กระดาน.ช่อง",
        "field.id": "ชื่อที่บัตรใช้อ้างถึงค่านี้ ถ้าเปลี่ยน ค่าที่กรอกไว้จะไม่แสดง",
        "field.title": "ชื่อของค่า",
        "field.type": "ชนิด: text (ข้อความ) number (จำนวน) date (วันที่) money (เงิน) choice (ตัวเลือก)",
        "field.choices": "ตัวเลือกของชนิด choice",
        "field.slots": "บัตรของช่องใดมีค่านี้ ไม่ใส่คือทุกช่อง",
        "field.column": "true เมื่อค่านี้เป็นคอลัมน์ของตาราง",
        "field.share": "ความกว้างของคอลัมน์เมื่อเทียบกับคอลัมน์อื่น",
    }
)
