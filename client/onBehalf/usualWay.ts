import type { WayIn } from "#domain/onBehalf.ts";

/** How a school's word reached the department, until somebody says otherwise. */
export const usualWay: WayIn = "paper";
