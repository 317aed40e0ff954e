import type { onBehalf as vi } from "../vi/onBehalf.ts";

export const onBehalf: typeof vi = {
  ask: "How did the school say so?",
  ways: { paper: "On paper", phone: "By phone", message: "By message", other: "Otherwise" },
  said: {
    paper: "Entered by the department, from paper",
    phone: "Entered by the department, from a phone call",
    message: "Entered by the department, from a message",
    other: "Entered by the department",
  },
  of: (school) => `Entered on behalf of ${school}`,
  findSchool: "Type a school's name or code, or its commune",
  noSchool: "No school has such a name. Try fewer letters.",
  otherSchool: "Choose another school",
};
