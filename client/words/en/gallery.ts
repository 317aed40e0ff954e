import type { Words } from "../t.ts";
import { counted } from "./counted.ts";

export const gallery: Words["gallery"] = {
  title: "Photos",
  awaited: "Not here yet",
  arrived: "✓ Received",
  isPublic: "Public",
  load: (count) => `Load ${counted(count, "photo")}`,
  loadHint: "The network is slow or data is being saved, so photos were not loaded.",
  release: "Choose what is public",
  releaseHint:
    "Everyone will see what is chosen here. Publish no photo with a child's face or by which a person is known. What is not chosen is no longer public.",
  text: "What the school wrote",
  save: "Save what is public",
  more: "Add photos",
  moreHint:
    "Photos are made small on this device, sent when there is a network, and seen by the department, the school and who helps only.",
  send: "Send photos",
  erased: (why) => `Erased by the department. Reason: ${why}`,
  erase: "Erase a photo for good",
  eraseHint:
    "The photo is deleted from the server and cannot be brought back. That there was one, and why it went, stays.",
  eraseWhich: "Which photo?",
  eraseWhy: "Why?",
  eraseSend: "Erase this photo",
  choose: "Choose a photo",
  saved: "What is public was saved.",
};
