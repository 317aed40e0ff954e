import type { more as vi } from "../vi/more.ts";

export const more: typeof vi = {
  title: "Damage, people, contact, position",
  damage: "Damage",
  peopleHint: "Filled in with the site's number of pupils; correct it if it differs.",
  contactName: "Full name",
  contactPhone: "Phone number",
  contactHint:
    "For the department and clusters that help; the school sees who looked. Kept on this device.",
  contactKept: "Left empty, it stays as it is.",
};
