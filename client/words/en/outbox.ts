import type { outbox as vi } from "../vi/outbox.ts";

export const outbox: typeof vi = {
  title: "Outbox",
  hint: "What you sent and the department has not received is safe on this device, and sent once there is a network.",
  empty: "Nothing waits to be sent",
  emptyHint: "The department has everything that was sent from this device.",
  none: "This device keeps nothing, so everything is sent at once",
  signIn: "Sign in to see what you wrote on this device, and to send it.",
  sendNow: "Send now",
  sending: "Trying…",
  edit: "Edit",
  remove: "Delete",
  removeSure: "Delete it from this device? The department will not receive it.",
  removeYes: "Delete for good",
  copy: "Copy as text",
  copyHint:
    "Paste it into Zalo or a text message to the department: they enter it, and it is not doubled.",
  copyIntro: (kind, title) =>
    `Lá Lành · ${kind} · ${title}. Department, please paste this whole message into "Enter a message":`,
  written: (ago) => `written ${ago}`,
  occupied: "Its form holds another draft. Send or discard that first, then edit this.",
  damaged: "This item is damaged and cannot be read",
  damagedHint: "The others are sent all the same. You may delete it.",
  photoLost: "This photo is no longer on the device and cannot be sent. Delete this item.",
  kind: {
    need: "File a need",
    revise: "Revise a need",
    close: "Close a need",
    safe: "Site is all right",
    confirm: "Still needed",
    pledge: "Promise",
    consignment: "Send a consignment",
    receipt: "Receipt",
    takeBack: "Consignment back",
    explain: "Explain a difference",
    recover: "Missing part found",
    photo: "Photo",
  },
  standing: {
    waiting: "Waiting for the network",
    behind: "After an earlier item",
    refused: "Not accepted",
    otherRole: "Written in another role",
    stuck: "Tried many times",
  },
  otherRoleHint: "Change back to the role it was written in, in the corner above, to send it.",
  stuckHint:
    "It is still tried. If it is urgent, copy it as text and ask the department to enter it.",
  paste: "Enter a message",
  pasteHint:
    "A school without a network sends it through Zalo or a text message. Paste the whole message here.",
  pasteLabel: "The school's message",
  pasteOpen: "Open in the form",
  pasteWrong:
    "The message is not whole, or was changed. Copy all of it, from LALANH1 to its end, or ask for it again.",
  pasteOther: "This cannot be entered from a message yet. Call whoever sent it.",
  pasteBusy: "The form holds a draft that is not sent. Send or discard it, then open the message.",
};
