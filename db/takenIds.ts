import { inArray } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { preparedIn } from "./prepared.ts";
import type { Reader } from "./database.ts";
import { users } from "./schema/accounts.ts";
import {
  consignmentLines,
  consignments,
  discrepancies,
  explanations,
  pledges,
  receipts,
} from "./schema/gifts.ts";
import { statementLines } from "./schema/money.ts";
import { needLines, needs } from "./schema/needs.ts";
import { campaigns, clusters, schools, sites } from "./schema/places.ts";

/**
 * Which of these ids names something already, of whichever kind, in the order in which they are given. Texts,
 * the history and what the ledger mentions know a thing by its id alone: with the id of another's consignment
 * a promise would show that one's note, and write over it. Costs a look at an index for each kind.
 */
export async function takenIds(read: Reader, ids: readonly string[]): Promise<string[]> {
  const taken = new Set((await byId(read, ids)).map(({ id }) => id));
  return ids.filter((id) => taken.has(id));
}

const byId = preparedIn<string, { id: string }>((on, ids) =>
  unionAll(
    on.select({ id: needs.id }).from(needs).where(inArray(needs.id, ids)),
    on.select({ id: needLines.id }).from(needLines).where(inArray(needLines.id, ids)),
    ...[
      pledges,
      consignments,
      consignmentLines,
      receipts,
      discrepancies,
      explanations,
      statementLines,
      sites,
      schools,
      clusters,
      campaigns,
      users,
    ].map((things) => on.select({ id: things.id }).from(things).where(inArray(things.id, ids))),
  ),
);
