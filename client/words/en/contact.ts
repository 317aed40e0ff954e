import type { contact as vi } from "../vi/contact.ts";

export const contact: typeof vi = {
  ask: "Show whom to call",
  askHint: "The school will see who looked, and when.",
  looked: "Who looked at whom to call",
  nobody: "Nobody has looked.",
  nobodyHint:
    "The department, and clusters that are helping this site, may see the name and number.",
};
