import { and, asc, eq, ne, or } from "drizzle-orm";
import type { PostedGift } from "#domain/postedGift.ts";
import type { Reader } from "./database.ts";
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
  const papers = [...new Set(documents)].map((document) => ({ campaign, document }));
  const rows = await linesUnder(read, papers);
  return rows.flatMap(({ cluster, document, ...line }) =>
    cluster && document ? { ...line, cluster, document } : [],
  );
}

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
        or(
          ...papers.map(({ campaign, document }) =>
            and(eq(consignments.campaign, campaign), eq(consignments.document, document)),
          ),
        ),
        ne(consignments.state, "returned"),
      ),
    )
    .orderBy(asc(consignments.number), asc(consignmentLines.position), asc(consignmentLines.id)),
);
