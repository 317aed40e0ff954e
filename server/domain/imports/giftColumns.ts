import { clusterCode, schoolCode } from "./codeColumns.ts";
import type { Column } from "./list.ts";

const nameHint = ["Chỉ cần khi không ghi mã.", "Only needed without the code."] as const;

/** Whom a gift is from, to where, when, and by which paper. */
const paperColumns = [
  {
    field: "day",
    vi: "Ngày trao",
    en: "Day given",
    also: ["ngay", "ngay nhan", "ngay ho tro", "ngay tang", "thoi gian", "day", "date"],
    required: true,
    example: "20/10/2025",
    hint: ["Ngày/tháng/năm, trong thời gian của đợt.", "Day/month/year, within the campaign."],
    width: 18,
  },
  {
    field: "document",
    vi: "Số chứng từ",
    en: "Document",
    also: [
      "chung tu",
      "so bien ban",
      "bien ban",
      "so hieu chung tu",
      "so phieu",
      "document number",
    ],
    key: true,
    required: true,
    example: "BB-01",
    hint: [
      "Số của danh sách, biên bản hay phiếu giao nhận. Nhập lại cùng số thì không ghi hai lần.",
      "The number of the list, minutes or receipt. The same number is never entered twice.",
    ],
    width: 16,
  },
  {
    ...clusterCode,
    required: true,
    example: "C01",
    hint: ["Cụm đã trao.", "The cluster that gave."],
  },
  {
    field: "clusterName",
    vi: "Tên cụm",
    en: "Cluster name",
    also: ["ten cum chuyen mon", "cum trao", "don vi trao", "don vi ho tro", "giver"],
    example: "",
    hint: nameHint,
    width: 22,
  },
  {
    ...schoolCode,
    required: true,
    example: "MN001",
    hint: ["Trường đã nhận.", "The school that received."],
  },
  {
    field: "schoolName",
    vi: "Tên trường",
    en: "School name",
    also: ["truong", "truong nhan", "don vi nhan", "don vi thu huong", "noi nhan"],
    example: "",
    hint: nameHint,
    width: 28,
  },
  {
    field: "site",
    vi: "Điểm trường",
    en: "Site",
    also: ["ma diem truong", "ten diem truong", "diem"],
    example: "",
    hint: ["Mã hoặc tên điểm. Bỏ trống: điểm chính.", "Code or name. Empty: the main site."],
    width: 18,
  },
] as const satisfies readonly Column[];

/** What was given, how much of it, and what that is worth. */
const thingColumns = [
  {
    field: "item",
    vi: "Mặt hàng",
    en: "Item",
    also: ["ten hang", "hang", "noi dung", "hien vat", "qua", "ten qua", "item code", "ma hang"],
    key: true,
    required: true,
    example: "Chăn trẻ em",
    hint: ["Tên hoặc mã trong danh mục; tiền ghi Tiền.", "Name or code of the catalogue, or Cash."],
    width: 24,
  },
  {
    field: "quantity",
    vi: "Số lượng",
    en: "Quantity",
    also: ["so luong nhan", "sl", "luong", "amount"],
    example: "20",
    hint: ["Với tiền chỉ cần cột Giá trị.", "Of cash the value is enough."],
    width: 10,
  },
  {
    field: "unit",
    vi: "Đơn vị tính",
    en: "Unit",
    also: ["dvt", "don vi", "units"],
    example: "cái",
    hint: [
      "Đơn vị của mặt hàng, hoặc thùng, bao. Bỏ trống: đơn vị thường.",
      "Its unit, or a pack.",
    ],
    width: 11,
  },
  {
    field: "value",
    vi: "Giá trị (đồng)",
    en: "Value (đồng)",
    also: ["gia tri", "so tien", "thanh tien", "tri gia", "quy ra tien", "value", "tong gia tri"],
    example: "3.600.000",
    hint: ["Của cả dòng. Bỏ trống: theo danh mục.", "Of the whole row. Empty: by the catalogue."],
    width: 16,
  },
  {
    field: "means",
    vi: "Hình thức",
    en: "Means",
    also: ["hinh thuc trao", "hinh thuc ho tro"],
    example: "",
    hint: ["Với tiền: tiền mặt hoặc chuyển khoản.", "Of cash: cash in hand or transfer."],
    width: 13,
  },
  {
    field: "receiver",
    vi: "Người nhận",
    en: "Received by",
    also: ["nguoi ky nhan", "dai dien nhan", "receiver"],
    example: "",
    hint: ["Người đã ký nhận, nếu chứng từ có ghi.", "Who signed for it, if the paper says."],
    width: 20,
  },
  {
    field: "position",
    vi: "Chức vụ",
    en: "Position",
    also: ["chuc danh", "chuc vu nguoi nhan"],
    example: "",
    hint: ["Của người nhận.", "Of the receiver."],
    width: 14,
  },
] as const satisfies readonly Column[];

/** The columns of a list of gifts of the past. */
export const giftColumns = [...paperColumns, ...thingColumns] as const;
