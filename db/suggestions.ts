import { and, asc, eq, inArray } from "drizzle-orm";
import { cash } from "#domain/catalogue.ts";
import { codeOf } from "#domain/code.ts";
import { promisesNamed } from "#domain/memo.ts";
import { payersOf, type KnownPayer } from "#domain/statements/payers.ts";
import { judgeCredit, type Clues, type Judged, type OpenPromise } from "#domain/statements/tier.ts";
import type { Suggestion } from "#domain/statementViews.ts";
import type { Reader } from "./database.ts";
import { clustersPaying } from "./lineLinks.ts";
import { findCampaign } from "./places.ts";
import { outstandingById } from "./pledges.ts";
import { pledges } from "./schema/gifts.ts";
import { clusters } from "./schema/places.ts";
import type { StatementLineRow } from "./statementLines.ts";

/** The most open promises that the clusters of one page of lines are asked for. */
const likelyMax = 2_000;

type Promised = OpenPromise & { number: number; clusterName: string };

/** What each credit that waits may belong to, as a person would be shown it. */
export async function suggestionsFor(
  read: Reader,
  lines: readonly StatementLineRow[],
): Promise<Map<string, Suggestion>> {
  const waiting = lines.filter(
    ({ direction, state }) =>
      direction === "credit" && (state === "pending" || state === "on_hold"),
  );
  const judged = await judgeLines(read, waiting);
  return new Map(
    [...judged].map(([line, { tier, evidence, parts, known }]) => [
      line,
      {
        tier,
        evidence,
        parts: parts.flatMap(({ promise: id, amount }) => {
          const promise = known.get(id);
          if (!promise) return [];
          const { number, cluster, clusterName, outstanding } = promise;
          return {
            pledge: { id, code: codeOf("pledge", number) },
            cluster: { id: cluster, name: clusterName },
            amount,
            outstanding,
          };
        }),
      },
    ]),
  );
}

/** Judges what is left of each of these credits of one campaign. */
export async function judgeLines(
  read: Reader,
  lines: readonly StatementLineRow[],
): Promise<Map<string, Judged & { known: ReadonlyMap<string, Promised> }>> {
  const [first] = lines;
  if (!first) return new Map();
  const campaign = await findCampaign(read, first.campaign);
  const numbers = lines.map(({ memo }) => promisesNamed(memo, campaign?.memoPrefix ?? ""));
  const named = await cashPromises(read, first.campaign, { numbers: numbers.flat() });
  const payers = lines.map(payersOf);
  const paying = await clustersPaying(
    read,
    payers.flatMap(({ account = [], name = [] }) => [account, name].flat()),
  );
  const theirs = [...named.map(({ cluster }) => cluster), ...[...paying.values()].flat()];
  const likely = await cashPromises(read, first.campaign, { clusters: theirs });
  const known = new Map([...named, ...likely].map((promise) => [promise.id, promise]));
  const judged = lines.map((line, at) => {
    const ofLine = named.filter(({ number }) => numbers[at]?.includes(number));
    const clues = cluesOf(ofLine, { payer: payers[at] ?? {}, paying, likely });
    return [line.id, judgeCredit(line.amount - line.linked, clues)] as const;
  });
  return new Map(judged.flatMap(([id, one]) => (one ? [[id, { ...one, known }] as const] : [])));
}

/** What speaks for a line: the promises it names, and those of the clusters that it points to. */
function cluesOf(
  named: readonly OpenPromise[],
  from: {
    payer: KnownPayer;
    paying: ReadonlyMap<string, readonly string[]>;
    likely: readonly OpenPromise[];
  },
): Clues {
  const { account = "", name = "" } = from.payer;
  const byAccount = from.paying.get(account);
  const byName = from.paying.get(name);
  const theirs = new Set([...named.map(({ cluster }) => cluster), ...(byAccount ?? byName ?? [])]);
  return {
    named,
    likely: from.likely.filter(({ cluster }) => theirs.has(cluster)),
    payer: byAccount ? "payer_account" : byName ? "payer_name" : undefined,
  };
}

/** Promises of cash of a campaign: those of these numbers, or the open ones of these clusters. */
async function cashPromises(
  read: Reader,
  campaign: string,
  wanted: { numbers: readonly number[] } | { clusters: readonly string[] },
): Promise<Promised[]> {
  const isWanted =
    "numbers" in wanted
      ? inArray(pledges.number, [...new Set(wanted.numbers)])
      : and(inArray(pledges.cluster, [...new Set(wanted.clusters)]), eq(pledges.state, "live"));
  const rows = await read
    .select({
      id: pledges.id,
      number: pledges.number,
      cluster: pledges.cluster,
      clusterName: clusters.name,
    })
    .from(pledges)
    .innerJoin(clusters, eq(clusters.id, pledges.cluster))
    .where(and(eq(pledges.campaign, campaign), eq(pledges.item, cash), isWanted))
    .orderBy(asc(pledges.number))
    .limit(likelyMax);
  const outstanding = await outstandingById(
    read,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, outstanding: outstanding.get(row.id) ?? 0 }));
}
