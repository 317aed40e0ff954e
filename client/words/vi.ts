import { app } from "./vi/app.ts";
import { consignments } from "./vi/consignments.ts";
import { desk } from "./vi/desk.ts";
import { issues } from "./vi/issues.ts";
import { ledger } from "./vi/ledger.ts";
import { map } from "./vi/map.ts";
import { needs } from "./vi/needs.ts";
import { people } from "./vi/people.ts";
import { pledges } from "./vi/pledges.ts";
import { receipts } from "./vi/receipts.ts";
import { refusals } from "./vi/refusals.ts";
import { totals } from "./vi/totals.ts";

/** Every word in Vietnamese, in the first bundle. */
export const vi = {
  app,
  needs,
  pledges,
  consignments,
  receipts,
  desk,
  ledger,
  totals,
  people,
  map,
  refusals,
  issues,
};
