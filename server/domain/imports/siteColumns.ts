import type { Column } from "./list.ts";
import { schoolCode } from "./codeColumns.ts";

/** Of a site: where it is, how many are there. Position is one column, or two. */
export const placeColumns = [
  {
    field: "position",
    vi: "Vị trí",
    en: "Position",
    also: ["toa do", "vi tri gps", "toa do gps", "gps", "ban do", "google maps", "coordinates"],
    example: "22.82338, 104.98357",
    hint: [
      "Vĩ độ, kinh độ; hoặc độ phút giây; hoặc dán đường dẫn Google Maps. Bỏ trống: lấy theo xã.",
      "Latitude, longitude; or degrees, minutes, seconds; or a map link. Empty: the commune's point.",
    ],
    width: 26,
  },
  {
    field: "lat",
    vi: "Vĩ độ",
    en: "Latitude",
    also: ["lat", "vi do n", "latitude wgs84"],
    example: "",
    hint: ["Chỉ khi không dùng cột Vị trí.", "Only without the column Position."],
    width: 11,
  },
  {
    field: "lng",
    vi: "Kinh độ",
    en: "Longitude",
    also: ["lng", "lon", "long", "kinh do e"],
    example: "",
    hint: ["Chỉ khi không dùng cột Vị trí.", "Only without the column Position."],
    width: 11,
  },
  {
    field: "pupils",
    vi: "Số trẻ",
    en: "Pupils",
    also: ["so hoc sinh", "hoc sinh", "so chau", "tong so tre", "so tre em", "children"],
    example: "120",
    hint: ["Số nguyên.", "A whole number."],
    width: 9,
  },
  {
    field: "staff",
    vi: "Số cán bộ",
    en: "Staff",
    also: [
      "so giao vien",
      "can bo giao vien",
      "so cbgv",
      "cbgv",
      "so cb gv nv",
      "so can bo giao vien",
    ],
    example: "11",
    hint: [
      "Cán bộ, giáo viên, nhân viên; số nguyên.",
      "Managers, teachers, staff; a whole number.",
    ],
    width: 11,
  },
] as const satisfies readonly Column[];

/** The columns of a list of sites. */
export const siteColumns = [
  {
    ...schoolCode,
    key: true,
    required: true,
    example: "MN001",
    hint: ["Trường mà điểm này thuộc về.", "The school that the site is of."],
  },
  {
    field: "site",
    vi: "Mã điểm trường",
    en: "Site code",
    also: ["ma diem", "site"],
    example: "MN001-2",
    hint: [
      "Bỏ trống với điểm mới: phần mềm tự đặt mã.",
      "Leave it empty for a new site: it is given one.",
    ],
    width: 16,
  },
  {
    field: "name",
    vi: "Tên điểm trường",
    en: "Site name",
    also: ["diem truong", "ten diem", "ten diem le", "diem le"],
    required: true,
    example: "Điểm trường Nà Lung",
    hint: ["Tên thường gọi của điểm trường.", "What people call it."],
    width: 30,
  },
  {
    field: "main",
    vi: "Điểm chính",
    en: "Main site",
    also: ["diem truong chinh", "la diem chinh", "chinh", "main"],
    example: "",
    hint: ["Đánh x ở điểm chính của trường.", "Put an x at the school's main site."],
    width: 11,
  },
  {
    field: "closed",
    vi: "Đã đóng",
    en: "Closed",
    also: ["da ngung", "da ngung hoat dong", "ngung hoat dong", "dong cua", "diem da dong"],
    told: true,
    example: "",
    hint: [
      "Chỉ để xem. Đóng hay mở lại ở trang của điểm trường.",
      "To be read only. Close or reopen a site on its own page.",
    ],
    width: 9,
  },
  ...placeColumns,
] as const satisfies readonly Column[];
