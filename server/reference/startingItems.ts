import type { Category } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";

/** How an item is counted, in both languages; `scale` is the number of decimals. */
type Unit = Pick<Item, "unit" | "unitEn" | "scale">;

const counted = (unit: string, unitEn: string): Unit => ({ unit, unitEn, scale: 0 });
const piece = counted("cái", "piece");
const set = counted("bộ", "set");
const sheet = counted("tấm", "sheet");
const pair = counted("đôi", "pair");
const bottle = counted("chai", "bottle");
const box = counted("hộp", "box");
const carton = counted("hộp", "carton");
const can = counted("hộp", "can");
const packet = counted("gói", "packet");
const book = counted("quyển", "book");
const bag = counted("túi", "bag");
/** Weighed to the gram. */
const kilogram: Unit = { unit: "kg", unitEn: "kg", scale: 3 };

const pack = (name: string, size: number) => ({ name, size });

/**
 * What a flooded preschool asks for and what clusters give, with the names people use, the way
 * it is packed, and a reference value in đồng that stands in where there is no invoice.
 */
export const startingItems: readonly Item[] = [
  ...listed("cash", {
    VND: [counted("₫", "₫"), 1, "Tiền", "Cash"],
  }),
  ...listed("learning", {
    SACH: [set, 120_000, "Sách, học liệu mầm non", "Preschool book set"],
    SGK: [set, 210_000, "Sách giáo khoa", "Textbook set"],
    VO: [book, 8_000, "Vở viết", "Notebook", [pack("chục", 10)]],
    "BUT-MAU": [box, 28_000, "Bút màu, đất nặn", "Crayons and clay"],
    "DO-CHOI": [set, 850_000, "Đồ chơi góc học tập", "Learning corner toys"],
    "DO-CHOI-NT": [set, 6_500_000, "Đồ chơi ngoài trời", "Outdoor play set"],
    TIVI: [piece, 7_200_000, "Tivi lớp học", "Classroom television"],
  }),
  ...listed("bedding", {
    CHAN: [piece, 180_000, "Chăn trẻ em", "Children's blanket"],
    MAN: [piece, 85_000, "Màn tuyn", "Mosquito net"],
    CHIEU: [piece, 70_000, "Chiếu", "Sleeping mat"],
    DEM: [piece, 165_000, "Đệm ngủ trưa", "Nap mattress"],
    GIUONG: [piece, 240_000, "Giường lưới ngủ trưa", "Stackable nap bed"],
  }),
  ...listed("food", {
    GAO: [kilogram, 18_000, "Gạo", "Rice", [pack("yến", 10_000), pack("bao", 25_000)]],
    NUOC: [bottle, 4_000, "Nước uống 500 ml", "Drinking water, 500 ml", [pack("thùng", 24)]],
    SUA: [carton, 7_500, "Sữa hộp 180 ml", "Milk, 180 ml", [pack("thùng", 48)]],
    MI: [packet, 4_000, "Mì ăn liền", "Instant noodles", [pack("thùng", 30)]],
    "DAU-AN": [bottle, 46_000, "Dầu ăn 1 lít", "Cooking oil, 1 litre", [pack("thùng", 12)]],
    "THIT-HOP": [can, 32_000, "Thịt hộp", "Canned meat", [pack("thùng", 24)]],
  }),
  ...listed("kitchen", {
    "DO-BEP": [set, 3_500_000, "Đồ dùng bếp bán trú", "School kitchen set"],
    KHAY: [piece, 45_000, "Khay cơm inox", "Steel food tray"],
    "BAT-THIA": [set, 22_000, "Bát, thìa inox", "Steel bowl and spoon"],
    "BEP-GAS": [piece, 2_800_000, "Bếp ga công nghiệp", "Gas range"],
    "NOI-COM": [piece, 9_500_000, "Tủ nấu cơm", "Rice steaming cabinet"],
    "LOC-NUOC": [piece, 4_600_000, "Máy lọc nước", "Water purifier"],
    "BON-NUOC": [piece, 3_200_000, "Bồn nước 1.000 lít", "Water tank, 1,000 litres"],
  }),
  ...listed("furniture", {
    "BAN-GHE": [set, 700_000, "Bàn ghế mầm non", "Preschool table and chairs"],
    TU: [piece, 1_650_000, "Tủ đồ dùng cá nhân", "Children's cupboard"],
    GIA: [piece, 780_000, "Giá để đồ chơi", "Toy shelf"],
  }),
  ...listed("building", {
    TON: [sheet, 215_000, "Tấm lợp tôn", "Roofing sheet"],
    BAT: [sheet, 340_000, "Bạt che", "Tarpaulin"],
    "XI-MANG": [counted("bao", "bag"), 92_000, "Xi măng 50 kg", "Cement, 50 kg"],
    "DAY-DIEN": [set, 480_000, "Dây, ổ cắm điện", "Wiring set"],
  }),
  ...listed("health", {
    "TUI-THUOC": [bag, 260_000, "Thuốc và đồ sơ cứu", "Medicine and first aid"],
    CLORAMIN: [kilogram, 150_000, "Cloramin B khử khuẩn", "Chloramine B disinfectant"],
    "XA-PHONG": [bottle, 38_000, "Xà phòng rửa tay", "Hand soap", [pack("thùng", 24)]],
  }),
  ...listed("labour", {
    CONG: [counted("ngày công", "day"), 250_000, "Công dọn dẹp, lau rửa", "Cleaning labour"],
    XE: [counted("chuyến", "trip"), 1_500_000, "Chuyến xe chở hàng", "Truck trip"],
  }),
  ...listed("other", {
    "AO-AM": [piece, 130_000, "Áo ấm trẻ em", "Children's warm jacket"],
    UNG: [pair, 65_000, "Ủng trẻ em", "Children's rubber boots"],
    DEN: [piece, 190_000, "Đèn sạc", "Rechargeable lamp"],
    "MAY-PHAT": [piece, 8_900_000, "Máy phát điện nhỏ", "Small generator"],
  }),
];

/** Unit, reference value in đồng of one unit, both names, packs. */
type Row = readonly [Unit, number, string, string, Item["packs"]?];

function listed(category: Category, rows: Record<string, Row>): Item[] {
  return Object.entries(rows).map(([id, [unit, value, name, nameEn, packs = []]]) => ({
    id,
    name,
    nameEn,
    category,
    ...unit,
    packs,
    value,
  }));
}
