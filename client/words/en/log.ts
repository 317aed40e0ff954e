import type { log as vi } from "../vi/log.ts";
import { counted } from "./counted.ts";

export const log: typeof vi = {
  checking: "Comparing with the public log…",
  proven: "This device has checked: the entry is in the public log, just as it is shown.",
  first:
    "This device sees the log for the first time and has remembered it. From now on the log must continue it.",
  again: "The log continues what this device saw last: nothing was changed or taken out.",
  size: (count: string) => `The log has ${counted(count, "entry", "entries")}.`,
  unsigned:
    "Signed are days, quantities, amounts, the reason and the ids of those concerned. Names, units, running balances and whether the entry was reversed since are as this server tells them.",
  cosigned: (name: string, at: string) =>
    `${name} confirmed it independently at ${at}, by the key that this server names for them.`,
  disputed: (name: string) =>
    `Warning: ${name} has seen another log under this name. Tell the auditor.`,
  waiting:
    "The entry was just recorded and is being taken into the log. This is checked again by itself.",
  late: "It could not be checked: the entry is still not in the signed log. That takes a few seconds as a rule. If it stays so, tell the auditor.",
  unreachable: "It could not be checked: there is no connection.",
  wrong: {
    signature: "Warning: the signature of the log is wrong.",
    inclusion: "Warning: this entry is not in the signed log.",
    shown: "Warning: what is shown is not what was signed.",
  },
  tell: "Take a picture of the screen and tell the auditor.",
  forked: "Warning: the log is no longer the one that this device has seen",
  forkedWhy:
    "What is shown does not continue the signed log that this device saw before: entries were changed or taken out. This device keeps both as evidence. Download them and send them to the auditor.",
  forkedAt: (at: string) => `Found at ${at}.`,
  seen: "What was seen before",
  now: "What was seen then",
  download: "Download the evidence",
  file: "log-evidence.txt",
  own: "Check it with other software",
  proofFile: "The entry's proof (tlog-proof)",
  bytes: "The signed content",
  checkpoint: "The signed log",
  witnesses: "Witnesses and their keys",
  pack: "The audit pack: the whole ledger (ZIP)",
};
