import type { position as vi } from "../vi/position.ts";

export const position: typeof vi = {
  title: "Position",
  ofSite: "That of the site",
  here: "I am there now (GPS)",
  known: (lat, lng) => `Position taken: ${lat}, ${lng}`,
  finding: "Finding the position…",
  failed: "The device gives no position. You can still send: the site's is used.",
  outside: (km) =>
    `This place is outside the province, ${km} km from the nearest commune. Tap “That of the site” to send, or take the position again when you are there.`,
  swapped:
    "Latitude and longitude of this place are swapped. Tap “That of the site” to send, or take the position again when you are there.",
};
