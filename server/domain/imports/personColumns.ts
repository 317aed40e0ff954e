import { clusterCode, schoolCode } from "./codeColumns.ts";
import type { Column } from "./list.ts";

/** The columns of a list of people. */
export const personColumns = [
  {
    field: "person",
    vi: "Mã người",
    en: "Person code",
    also: ["ma can bo", "ma nhan su", "ma giao vien", "ma dinh danh", "ma cbgv", "person"],
    example: "GV0001",
    hint: [
      "Không bắt buộc. Một người giữ hai vai trò thì ghi hai dòng cùng mã.",
      "Optional. Two rows with the same code are one person with two roles.",
    ],
    width: 14,
  },
  {
    field: "name",
    vi: "Họ tên",
    en: "Full name",
    also: ["ho va ten", "ten", "ho ten day du", "name"],
    key: true,
    required: true,
    example: "Họ và tên",
    hint: ["Họ và tên đầy đủ.", "The full name."],
    width: 28,
  },
  {
    field: "role",
    vi: "Vai trò",
    en: "Role",
    also: ["chuc vu", "chuc danh", "nhiem vu", "position"],
    required: true,
    example: "Trường",
    hint: ["Chọn trong danh sách.", "Choose from the list."],
    width: 14,
  },
  {
    ...schoolCode,
    example: "MN001",
    hint: ["Với vai trò Trường.", "With the role School."],
  },
  {
    ...clusterCode,
    example: "",
    hint: ["Với vai trò Cụm.", "With the role Cluster."],
  },
] as const satisfies readonly Column[];
