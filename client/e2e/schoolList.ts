import { writeXlsx } from "hucre";
import { chanceFrom, type Chance } from "#seed/chance.ts";
import { communes } from "#server/reference/tuyenQuang.ts";
import { hamletNames, schoolNames, womanName } from "#seed/names.ts";

// The workbook an office has of its schools: 300 rows, real communes, everything else invented; with
// titles above the headers, a numbering nobody asked for and the office's own words for columns.

type Row = Record<string, string | number>;

/** A sheet of the file, by the headers of its columns. */
interface List {
  title: string;
  rows: Row[];
}
export type SheetName = "Cụm" | "Trường" | "Điểm trường" | "Người";

/** One cell that is wrong in the first version of the file. */
export interface Mistake {
  sheet: SheetName;
  /** As Excel numbers it. */
  row: number;
  column: string;
  /** What stands there; empty where something is missing. */
  wrong: string | number;
  /** How the screen begins to say what is wrong. */
  says: string;
}

/** A title, a line below it, and the headers stand above the first row. */
const rowsAbove = 3;

/** How many of each, 300 rows together; the last nine schools have nothing but themselves. */
const many = { clusters: 3, schools: 99, withMore: 90, sites: 98, heads: 95 };

/** Fixed, so that the file is the same each time. */
const seed = 3_112_026;

/** The twelve mistakes of the first version. */
export const mistakes: readonly Mistake[] = [
  wrong("Trường", 90, { "Xã, phường": "Xã Không Đâu" }, "Không có xã, phường này trong tỉnh."),
  wrong("Trường", 91, { "Xã, phường": "Xã Tân Thành" }, "Tên này có ở nhiều nơi."),
  wrong("Trường", 92, { Cụm: "C99" }, "Chưa có cụm này."),
  wrong("Trường", 94, { "Mã trường": "MN094" }, "Trùng với dòng 97 của bảng “Trường”."),
  wrong("Trường", 95, { "Tên trường": "" }, "Ô này còn trống."),
  wrong("Trường", 96, { "Cấp học": "Mầm nom" }, "Không có lựa chọn này."),
  wrong("Trường", 97, { "Số trẻ": -5 }, "Không được nhỏ hơn 0."),
  wrong("Điểm trường", 10, { "Tọa độ": "104.98, 22.82" }, "Vĩ độ và kinh độ bị đổi chỗ."),
  wrong("Điểm trường", 20, { "Tọa độ": "21.03, 105.80" }, "Vị trí này nằm ngoài tỉnh"),
  wrong("Điểm trường", 30, { "Số giáo viên": 3.5 }, "Phải là số nguyên"),
  wrong("Người", 40, { "Chức vụ": "Người quen" }, "Không có lựa chọn này."),
  wrong("Người", 50, { "Mã trường": "MN999" }, "Chưa có trường này."),
];

/** What is wrong in `rows[index]` of a sheet. */
function wrong(sheet: SheetName, index: number, cell: Row, says: string): Mistake {
  const [[column, value] = ["", ""]] = Object.entries(cell);
  return { sheet, row: rowsAbove + index + 1, column, wrong: value, says };
}

const lists = makeLists(chanceFrom(seed));

/** How many rows there are to import. */
const rowCount = Object.values(lists).reduce((sum, { rows }) => sum + rows.length, 0);

/** How many things they are: every school's row has its main site, too. */
export const thingCount = rowCount + many.schools;

/** How many people the list has. */
export const people = lists["Người"].rows.length;

/** Whom we follow: who leads the first school, and who is at the department. */
export const school = String(lists["Trường"].rows[0]?.["Tên trường"]);
export const headteacher = nameOf(lists["Người"].rows[many.clusters]);
export const officer = nameOf(lists["Người"].rows.find((row) => row["Chức vụ"] === "Chuyên viên"));

/** The file, with its mistakes or corrected. */
export async function schoolList(version: "with mistakes" | "corrected"): Promise<Buffer> {
  const sheets = Object.entries(lists).map(([name, { title, rows }]) => {
    const headers = ["STT", ...Object.keys(rows[0] ?? {})];
    const cells = rows.map((row, index) => [
      index + 1,
      ...Object.entries(row).map(([column, value]) => {
        const at = (one: Mistake) => one.sheet === name && one.row === rowsAbove + index + 1;
        const mistake = mistakes.find((one) => at(one) && one.column === column);
        return version === "with mistakes" && mistake ? mistake.wrong : value;
      }),
    ]);
    return { name, rows: [[title], [], headers, ...cells] };
  });
  return Buffer.from(await writeXlsx({ sheets }));
}

function makeLists(chance: Chance): Record<SheetName, List> {
  const hamlets = hamletNames(chance);
  const newName = namesOnce(chance);
  const schools = schoolNames.slice(0, many.schools).map((name, index) => ({
    code: `MN${String(index + 1).padStart(3, "0")}`,
    name: `Mầm non ${name}`,
    cluster: `C0${(index % many.clusters) + 1}`,
    commune: communes[index % communes.length],
  }));
  const withMore = schools.slice(0, many.withMore);
  const more = (count: number) =>
    Array.from({ length: count }, (_, index) => withMore[index % many.withMore] ?? schools[0]);
  return {
    Cụm: {
      title: "DANH SÁCH CỤM CHUYÊN MÔN",
      rows: ["C01", "C02", "C03"].map((code, index) => ({
        "Mã cụm": code,
        "Tên cụm": `Cụm chuyên môn số ${index + 1}`,
      })),
    },
    Trường: {
      title: "DANH SÁCH TRƯỜNG MẦM NON",
      rows: schools.map(({ code, name, cluster, commune }, index) => ({
        "Mã trường": code,
        "Tên trường": name,
        "Cấp học": "Mầm non",
        Cụm: cluster,
        // As people say it: by its old name and district where they are used to it.
        "Xã, phường": index === 91 ? "Xã Tân Thành, huyện Hàm Yên" : (commune?.name ?? ""),
        "Số trẻ": chance.whole(60, 320),
        "Số giáo viên": chance.whole(6, 30),
      })),
    },
    "Điểm trường": {
      title: "DANH SÁCH ĐIỂM TRƯỜNG LẺ",
      rows: more(many.sites).map((school, index) => ({
        "Mã trường": school?.code ?? "",
        "Tên điểm trường": `Điểm ${hamlets[index]}`,
        "Tọa độ": `${near(school?.commune?.lat)}, ${near(school?.commune?.lng)}`,
        "Số trẻ": chance.whole(8, 60),
        "Số giáo viên": chance.whole(1, 5),
      })),
    },
    Người: {
      title: "NGƯỜI SỬ DỤNG",
      rows: [
        ...["C01", "C02", "C03"].map((cluster) => person("Tổ trưởng cụm", { cluster })),
        ...more(many.heads).map((school, index) =>
          person(index < many.withMore ? "Hiệu trưởng" : "Phó hiệu trưởng", {
            school: school?.code ?? "",
          }),
        ),
        person("Chuyên viên", {}),
        person("Kiểm toán", {}),
      ],
    },
  };

  function near(degrees = 0): string {
    return (degrees + chance.whole(-300, 300) / 100_000).toFixed(5);
  }
  function person(role: string, of: { school?: string; cluster?: string }): Row {
    return {
      "Họ và tên": newName(),
      "Chức vụ": role,
      "Mã trường": of.school ?? "",
      "Mã cụm": of.cluster ?? "",
    };
  }
}

/** Names of which none comes twice, for two people of one name are worth a look. */
function namesOnce(chance: Chance): () => string {
  const given = new Set<string>();
  return function next(): string {
    const name = womanName(chance);
    if (given.has(name)) return next();
    given.add(name);
    return name;
  };
}

function nameOf(row: Row | undefined): string {
  return String(row?.["Họ và tên"]);
}
