/** The tone of a tag for each urgency. */
export const urgencyTones = { critical: "red", urgent: "amber", normal: "" } as const;

/** What is drawn for each, on a grid of 12: diamond, triangle, circle. */
export const urgencyShapes = {
  critical: "M6 0 12 6 6 12 0 6Z",
  urgent: "M6 1 12 11H0Z",
  normal: "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z",
} as const;
