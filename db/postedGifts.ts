import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { PostedGift } from "#domain/postedGift.ts";
import type { Reader } from "./database.ts";
import { nextTurn } from "./nextTurn.ts";
import { preparedRows } from "./prepared.ts";
import { consignmentLines, consignments } from "./schema/gifts.ts";

/**
 * Every line of a campaign that was posted with the number of one of these papers and has not been
 * taken back; those of one paper in the order of posting. Costs as much as there are such lines.
 */
export async function postedUnder(
  read: Reader,
  campaign: string,
  documents: readonly string[],
): Promise<PostedGift[]> {
  const posted: PostedGift[] = [];
  const all = [...new Set(documents)].map((document) => ({ campaign, document }));
  for (let from = 0; from < all.length; from += papersMax) {
    if (from > 0) await nextTurn();
    for (const { cluster, document, ...line } of await linesUnder(
      read,
      all.slice(from, from + papersMax),
    ))
      if (cluster && document) posted.push({ ...line, cluster, document });
  }
  return posted;
}

/** How many papers are asked for together: a bound on how long no other request is looked at. */
const papersMax = 512;

const linesUnder = preparedRows(["campaign", "document"], (read: Reader, papers) =>
  read
    .select({
      cluster: consignments.cluster,
      site: consignments.site,
      givenOn: consignments.sentOn,
      document: consignments.document,
      item: consignmentLines.item,
      quantity: consignmentLines.quantity,
      value: consignmentLines.value,
    })
    .from(consignments)
    .innerJoin(consignmentLines, eq(consignmentLines.consignment, consignments.id))
    .where(
      and(
        // All of one campaign, and so found by the index of both.
        eq(consignments.campaign, papers[0]?.campaign ?? ""),
        inArray(
          consignments.document,
          papers.map(({ document }) => document),
        ),
        ne(consignments.state, "returned"),
      ),
    )
    .orderBy(asc(consignments.number), asc(consignmentLines.position), asc(consignmentLines.id)),
);
