import type { Words } from "./t.ts";
import { accounts } from "./en/accounts.ts";
import { app } from "./en/app.ts";
import { campaigns } from "./en/campaigns.ts";
import { catalogue } from "./en/catalogue.ts";
import { contact } from "./en/contact.ts";
import { consignments } from "./en/consignments.ts";
import { desk } from "./en/desk.ts";
import { evidence } from "./en/evidence.ts";
import { exports } from "./en/exports.ts";
import { fund } from "./en/fund.ts";
import { issues } from "./en/issues.ts";
import { imports } from "./en/imports.ts";
import { joining } from "./en/joining.ts";
import { kept } from "./en/kept.ts";
import { ledger } from "./en/ledger.ts";
import { map } from "./en/map.ts";
import { more } from "./en/more.ts";
import { need } from "./en/need.ts";
import { needs } from "./en/needs.ts";
import { overview } from "./en/overview.ts";
import { places } from "./en/places.ts";
import { paper } from "./en/paper.ts";
import { people } from "./en/people.ts";
import { persons } from "./en/persons.ts";
import { position } from "./en/position.ts";
import { onBehalf } from "./en/onBehalf.ts";
import { outbox } from "./en/outbox.ts";
import { periods } from "./en/periods.ts";
import { gallery } from "./en/gallery.ts";
import { photos } from "./en/photos.ts";
import { pledges } from "./en/pledges.ts";
import { receipts } from "./en/receipts.ts";
import { reconciliation } from "./en/reconciliation.ts";
import { refusals } from "./en/refusals.ts";
import { silence } from "./en/silence.ts";
import { setup } from "./en/setup.ts";
import { statements } from "./en/statements.ts";
import { totals } from "./en/totals.ts";

/** Every word in English, loaded when first wanted. */
export const en: Words = {
  accounts,
  gallery,
  photos,
  joining,
  paper,
  persons,
  app,
  campaigns,
  catalogue,
  places,
  position,
  evidence,
  exports,
  fund,
  setup,
  silence,
  statements,
  more,
  needs,
  need,
  onBehalf,
  outbox,
  overview,
  periods,
  pledges,
  contact,
  consignments,
  receipts,
  reconciliation,
  desk,
  imports,
  kept,
  ledger,
  totals,
  people,
  map,
  refusals,
  issues,
};
