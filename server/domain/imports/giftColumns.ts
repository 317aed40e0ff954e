import type { Column } from "./list.ts";

/** The columns of gifts of the past. */
export const giftColumns = [] as const satisfies readonly Column[];
