import type { EntryKind } from "./entry.ts";

/** What can be undone by a reversing entry; of the rest, each has its own way. */
export const reversible: readonly EntryKind[] = [
  "pledge",
  "release",
  "consignment",
  "take_back",
  "receipt",
  "evidence_waived",
  "recovery",
  "gone_back",
  "write_off",
  "match",
  "bank_interest",
  "bank_fee",
  "refund",
  "payment",
  "payment_returned",
  "set_aside",
  "earmark",
  "earmark_freed",
];
