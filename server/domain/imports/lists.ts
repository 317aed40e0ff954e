import { giftColumns } from "./giftColumns.ts";
import type { List, ListKind } from "./list.ts";
import { personColumns } from "./personColumns.ts";
import { clusterColumns, schoolColumns } from "./schoolColumns.ts";
import { siteColumns } from "./siteColumns.ts";

/** Every list that can be imported, with the columns it may have. */
export const lists = {
  clusters: { sheet: "Cụm", also: ["cum chuyen mon", "clusters"], columns: clusterColumns },
  schools: { sheet: "Trường", also: ["danh sach truong", "schools"], columns: schoolColumns },
  sites: { sheet: "Điểm trường", also: ["diem le", "sites"], columns: siteColumns },
  people: { sheet: "Người", also: ["can bo", "tai khoan", "people"], columns: personColumns },
  gifts: { sheet: "Quà đã trao", also: ["qua", "da ho tro", "gifts"], columns: giftColumns },
} as const satisfies Record<ListKind, List>;

/** The fields that a kind of list has. */
export type FieldOf<Kind extends ListKind> = (typeof lists)[Kind]["columns"][number]["field"];
