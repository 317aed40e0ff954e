import type { kept as vi } from "../vi/kept.ts";
import { counted } from "./counted.ts";

export const kept: typeof vi = {
  keptHere: (at) => `Saved on this device at ${at}`,
  notReceived: "Not with the department yet. It is sent by itself once there is a network.",
  received: (at, code) => `The department has it since ${at}${code && ` · ${code}`}`,
  signedOut:
    "You have been signed out. What you sent is kept on this device: sign in and it goes by itself, there is no need to type it again.",
  newRelease: "There is a new release.",
  reload: "Reload",
  keptSince: (at) => `Weak network: this is the data of ${at}.`,
  inApp:
    "You are looking from inside another app. To open this without a network, tap ⋯ and open it in a browser.",
  understood: "Understood",
  full: "This device is full, so it cannot keep this to be sent later, and there is no network now. What you typed is still on this page: do not close it, and send again when there is a network.",
  fullOfPhotos: (photos, megabytes) =>
    `${counted(photos, "photo that waits to be sent takes", "photos that wait to be sent take")} ${megabytes} MB. Once they are sent or deleted there is room again.`,
  see: "See it",
  outbox: "Outbox",
};
