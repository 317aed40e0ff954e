import { contact } from "./vi/contact.ts";
import { consignments } from "./vi/consignments.ts";
import { desk } from "./vi/desk.ts";
import { evidence } from "./vi/evidence.ts";
import { exports } from "./vi/exports.ts";
import { gallery } from "./vi/gallery.ts";
import { ledger } from "./vi/ledger.ts";
import { need } from "./vi/need.ts";
import { onBehalf } from "./vi/onBehalf.ts";
import { outbox } from "./vi/outbox.ts";
import { overview } from "./vi/overview.ts";
import { periods } from "./vi/periods.ts";
import { photos } from "./vi/photos.ts";
import { pledges } from "./vi/pledges.ts";
import { receipts } from "./vi/receipts.ts";
import { reconciliation } from "./vi/reconciliation.ts";
import { totals } from "./vi/totals.ts";

/** What the screens of gifts and the ledger say, loaded with the first of them. */
export const viGifts = {
  contact,
  consignments,
  desk,
  evidence,
  exports,
  gallery,
  ledger,
  need,
  onBehalf,
  outbox,
  overview,
  periods,
  photos,
  pledges,
  receipts,
  reconciliation,
  totals,
};
