import { clusterCode, schoolCode } from "./codeColumns.ts";
import type { Column } from "./list.ts";
import { placeColumns } from "./siteColumns.ts";

/** The columns of a list of clusters. */
export const clusterColumns = [
  {
    ...clusterCode,
    also: [...clusterCode.also, "ma", "code"],
    key: true,
    required: true,
    example: "C01",
    hint: ["Không đổi được về sau: danh sách khớp nhau theo mã.", "Lists are matched by it."],
  },
  {
    field: "name",
    vi: "Tên cụm",
    en: "Cluster name",
    also: ["ten cum chuyen mon", "ten", "name"],
    required: true,
    example: "Cụm chuyên môn số 1",
    hint: ["Tên đầy đủ của cụm.", "The cluster's full name."],
    width: 32,
  },
] as const satisfies readonly Column[];

/** The columns of a list of schools; those of a site are about its main one. */
export const schoolColumns = [
  {
    ...schoolCode,
    also: [...schoolCode.also, "ma", "code"],
    key: true,
    required: true,
    example: "MN001",
    hint: ["Không đổi được về sau: danh sách khớp nhau theo mã.", "Lists are matched by it."],
  },
  {
    field: "name",
    vi: "Tên trường",
    en: "School name",
    also: ["ten don vi", "truong", "ten", "name"],
    required: true,
    example: "Mầm non Hoa Ban",
    hint: ["Tên đầy đủ của trường.", "The school's full name."],
    width: 32,
  },
  {
    field: "level",
    vi: "Cấp học",
    en: "Level",
    also: ["bac hoc", "loai truong", "loai hinh"],
    required: true,
    example: "Mầm non",
    hint: ["Chọn trong danh sách.", "Choose from the list."],
    width: 14,
  },
  {
    ...clusterCode,
    example: "C01",
    hint: [
      "Mã của cụm, có ở bảng Cụm hoặc đã nhập trước.",
      "Of the sheet Clusters, or known before.",
    ],
  },
  {
    field: "commune",
    vi: "Xã/phường",
    en: "Commune",
    also: [
      "xa",
      "phuong",
      "xa phuong thi tran",
      "ten xa",
      "ma xa",
      "ma xa phuong",
      "dia ban",
      "ward",
    ],
    required: true,
    example: "Phường Hà Giang 1",
    hint: [
      "Tên hoặc mã xã mới; tên xã cũ thì ghi thêm huyện cũ.",
      "Name or code of the new commune; with an old name, also the old district.",
    ],
    width: 24,
  },
  {
    field: "district",
    vi: "Huyện cũ",
    en: "Old district",
    also: ["huyen", "quan huyen", "huyen thanh pho", "district"],
    example: "",
    hint: ["Chỉ khi cột Xã/phường ghi tên xã cũ.", "Only with a commune's old name."],
    width: 16,
  },
  ...placeColumns,
] as const satisfies readonly Column[];
