import type { totals as vi } from "../vi/totals.ts";

export const totals: typeof vi = {
  title: "Totals",
  by: {
    cluster: "By cluster",
    school: "By school",
    commune: "By commune",
    item: "By item",
    category: "By category",
    day: "By day",
  },
  received: "Received",
  onTheWay: "On the way",
  promised: "Promised, not yet sent",
  held: "Held",
  damaged: "Damaged",
  missing: "Missing",
  total: "Total",
  split: (cash, goods) => `cash ${cash} · goods ${goods}`,
  upTo: (code) => `Up to ${code}`,
  download: "Download CSV",
  none: "There is nothing to sum up yet",
};
