/** What icons are drawn of: strokes on a grid of 24. */
export const strokes = {
  map: ["M9 4 3 6v14l6-2 6 2 6-2V4l-6 2z", "M9 4v14", "M15 6v14"],
  add: ["M12 5v14", "M5 12h14"],
  desk: ["M4 13h4l2 3h4l2-3h4", "M4 13 6 5h12l2 8v6H4z"],
  ledger: ["M6 4h12v16H6z", "M9 9h6", "M9 13h6"],
  totals: ["M5 20V11", "M12 20V5", "M19 20v-6", "M3 20h18"],
  overview: ["M4 20V10l8-6 8 6v10z", "M9 20v-6h6v6"],
  person: ["M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M4 20c1-4 4-6 8-6s7 2 8 6"],
  data: ["M12 4v11", "m7 11 5 5 5-5", "M5 20h14"],
  setup: ["M4 7h9", "M17 7h3", "M15 5v4", "M4 17h3", "M11 17h9", "M9 15v4"],
  close: ["M6 6l12 12", "M18 6 6 18"],
} as const;

/** The leaf of Lá Lành on a grid of 32: its blade, and the vein on it. */
export const leafShape = {
  blade: "M4 27C3 12 12 4 28 4c0 16-8 25-21 23",
  vein: "M5 28C9 19 15 13 22 10",
};
