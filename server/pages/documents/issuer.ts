import type { Day } from "#domain/day.ts";
import type { ProvinceView } from "#domain/province.ts";
import { blankDay, longDay } from "./figures.ts";
import type { Issuer } from "./sheet.ts";

/** The cities that are governed as provinces are, by official code (Nghị quyết 202/2025/QH15). */
const cities = new Set(["01", "31", "46", "48", "79", "92"]);

/** Called so until a province is chosen. */
const someDepartment = "Sở Giáo dục và Đào tạo";

/** A paper of the department, below its People's Committee. */
export function departmentIssuer(province: ProvinceView | undefined): Issuer {
  const kind = province && cities.has(province.id) ? "thành phố" : "tỉnh";
  return {
    above: `Ủy ban nhân dân ${kind} ${province?.name ?? "…"}`,
    name: departmentOf(province),
  };
}

/** A paper of somebody below the department. */
export function issuerBelow(province: ProvinceView | undefined, name: string): Issuer {
  return { above: departmentOf(province), name };
}

export function departmentOf(province: ProvinceView | undefined): string {
  return province?.department ?? someDepartment;
}

/** `Tuyên Quang, ngày 23 tháng 11 năm 2026`; without a day it is written by hand. */
export function placeAndDay(province: ProvinceView | undefined, on: Day | undefined): string {
  return `${province?.name ?? "…………"}, ${on ? longDay(on) : blankDay}`;
}
