import type { Words } from "../t.ts";
import { counted } from "./counted.ts";

export const photos: Words["photos"] = {
  title: "Photos",
  hint: "Take what is damaged. Photos are made small on this phone, sent after the text, and seen by the department, the school and who helps alone.",
  add: "Take or choose photos",
  busy: "Making it smaller…",
  nth: (number) => `Photo ${number}`,
  remove: "Take out",
  full: (count) =>
    `${counted(count, "photo is", "photos are")} there already. Take one out to change it.`,
  unread: "This device cannot read the photo. Take it again, or choose a JPEG.",
  unkept:
    "This device is full and loses the photo when the page is closed. Send as soon as there is a network, or delete photos that wait in the outbox.",
};
