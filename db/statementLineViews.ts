import { and, asc, eq, gt, inArray, max, or, sql } from "drizzle-orm";
import { fold } from "#domain/fold.ts";
import { codeOf } from "#domain/code.ts";
import { setAsideReasons, type Direction, type LineState } from "#domain/statements/statement.ts";
import type { StatementLineView, Suggestion } from "#domain/statementViews.ts";
import type { Reader } from "./database.ts";
import { linksOf, type LineLinkRow } from "./lineLinks.ts";
import { present } from "./needViews.ts";
import { consignments, pledges } from "./schema/gifts.ts";
import { entries, mentions } from "./schema/ledger.ts";
import { statementLines, statements } from "./schema/money.ts";
import { clusters } from "./schema/places.ts";
import { isInSight, type StatementLineRow } from "./statementLines.ts";
import { suggestionsFor } from "./suggestions.ts";
import { textsOf } from "./texts.ts";

/** Which lines of statements are asked for. */
export interface LinesWanted {
  campaign: string;
  id?: string | undefined;
  statement?: string | undefined;
  direction?: Direction | undefined;
  state?: LineState | undefined;
  /** A part of the memo. */
  text?: string | undefined;
  after?: { on: string; id: string } | undefined;
  limit: number;
}

/** Lines of statements that are in the ledger, the oldest first, each with what it may belong to. */
export async function listLines(read: Reader, by: LinesWanted): Promise<StatementLineView[]> {
  const { after } = by;
  const rows = await read
    .select({ line: statementLines, number: statements.number })
    .from(statementLines)
    .innerJoin(statements, eq(statements.id, statementLines.statement))
    .where(
      and(
        eq(statementLines.campaign, by.campaign),
        by.id ? eq(statementLines.id, by.id) : undefined,
        by.statement ? eq(statementLines.statement, by.statement) : undefined,
        by.direction ? eq(statementLines.direction, by.direction) : undefined,
        by.state && eq(statementLines.state, by.state),
        isInSight,
        by.text ? memoSays(by.text) : undefined,
        after &&
          or(
            gt(statementLines.on, after.on),
            and(eq(statementLines.on, after.on), gt(statementLines.id, after.id)),
          ),
      ),
    )
    .orderBy(asc(statementLines.on), asc(statementLines.id))
    .limit(by.limit);
  const lines = rows.map(({ line }) => line);
  const ids = lines.map(({ id }) => id);
  const [links, asides, notes, suggestions, late] = await Promise.all([
    linkViews(read, ids),
    settingAside(
      read,
      lines.filter(({ state }) => state === "set_aside").map(({ id }) => id),
    ),
    textsOf(read, ids, ["note"]),
    suggestionsFor(read, lines),
    lateDays(read, lines),
  ]);
  return rows.map(({ line, number }) => ({
    ...lineView(line, suggestions.get(line.id)),
    ...present({
      effectiveOn: late.get(line.id),
      note: notes.get(line.id)?.note,
      setAside: asides.get(line.id),
    }),
    statement: { id: line.statement, code: codeOf("statement", number) },
    links: links.get(line.id) ?? [],
  }));
}

/**
 * Lines whose memo holds a text as it is typed, or without its accents: that is how banks write. SQLite
 * knows the case of ASCII letters only.
 */
export function memoSays(text: string) {
  const memo = sql`lower(${statementLines.memo})`;
  return or(
    sql`${statementLines.memo} like ${patternOf(text)} escape '\\'`,
    sql`${memo} like ${patternOf(text.toLowerCase())} escape '\\'`,
    sql`${memo} like ${patternOf(fold(text))} escape '\\'`,
  );
}

function patternOf(text: string): string {
  return `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}

function lineView(line: StatementLineRow, suggestion: Suggestion | undefined) {
  const { id, row, on, direction, amount, memo, state, linked } = line;
  return {
    id,
    row,
    on,
    direction,
    amount,
    memo,
    state,
    linked,
    ...(line.balance !== null && { balance: line.balance }),
    ...present({
      time: line.time ?? undefined,
      reference: line.reference ?? undefined,
      payerAccount: line.payerAccount ?? undefined,
      payerName: line.payerName ?? undefined,
      reason: setAsideReasons.find((known) => known === line.reason),
      suggestion,
    }),
  };
}

/** When credits took effect whose own day was shut when they came. Their entries have their ids. */
async function lateDays(read: Reader, lines: readonly StatementLineRow[]) {
  const stated = new Map(lines.map(({ id, on }) => [id, on]));
  const rows = await read
    .select({ id: entries.id, on: entries.effectiveOn })
    .from(entries)
    .where(inArray(entries.id, [...stated.keys()]));
  return new Map(rows.flatMap(({ id, on }) => (on === stated.get(id) ? [] : [[id, on] as const])));
}

/** The entries by which these lines were set aside, as it is now. */
async function settingAside(read: Reader, lines: readonly string[]) {
  if (lines.length === 0) return new Map<string, { seq: number; entry: string }>();
  const rows = await read
    .select({ line: mentions.what, seq: max(entries.seq).mapWith(Number) })
    .from(mentions)
    .innerJoin(entries, eq(entries.seq, mentions.seq))
    .where(and(inArray(mentions.what, [...lines]), eq(entries.kind, "set_aside")))
    .groupBy(mentions.what);
  return new Map(
    rows.flatMap(({ line, seq }) =>
      seq === null ? [] : [[line, { seq, entry: codeOf("entry", seq) }]],
    ),
  );
}

type LinkView = StatementLineView["links"][number];

/** What each of these lines is tied to, with the names that people know it by. */
async function linkViews(read: Reader, lines: readonly string[]): Promise<Map<string, LinkView[]>> {
  const links = await linksOf(read, lines);
  const names = await namesIn(read, links);
  const views = Map.groupBy(links, ({ line }) => line);
  return new Map([...views].map(([line, of]) => [line, of.map((link) => linkView(link, names))]));
}

function linkView(link: LineLinkRow, names: Awaited<ReturnType<typeof namesIn>>): LinkView {
  const { seq, tier, evidence, amount } = link;
  return {
    seq,
    entry: codeOf("entry", seq),
    kind: names.kinds.get(seq) ?? "",
    tier,
    evidence,
    amount,
    ...present({
      pledge: names.pledges.get(link.pledge ?? ""),
      cluster: names.clusters.get(link.cluster ?? ""),
      consignment: names.consignments.get(link.consignment ?? ""),
    }),
  };
}

async function namesIn(read: Reader, links: readonly LineLinkRow[]) {
  const of = (column: "pledge" | "cluster" | "consignment") => [
    ...new Set(links.flatMap((link) => link[column] ?? [])),
  ];
  const [pledgeRows, clusterRows, consignmentRows, kindRows] = await Promise.all([
    read
      .select({ id: pledges.id, number: pledges.number })
      .from(pledges)
      .where(inArray(pledges.id, of("pledge"))),
    read
      .select({ id: clusters.id, name: clusters.name })
      .from(clusters)
      .where(inArray(clusters.id, of("cluster"))),
    read
      .select({ id: consignments.id, number: consignments.number })
      .from(consignments)
      .where(inArray(consignments.id, of("consignment"))),
    read
      .select({ seq: entries.seq, kind: entries.kind })
      .from(entries)
      .where(
        inArray(
          entries.seq,
          links.map(({ seq }) => seq),
        ),
      ),
  ]);
  const coded = (kind: "pledge" | "consignment", rows: readonly { id: string; number: number }[]) =>
    new Map(rows.map(({ id, number }) => [id, { id, code: codeOf(kind, number) }]));
  return {
    pledges: coded("pledge", pledgeRows),
    consignments: coded("consignment", consignmentRows),
    clusters: new Map(clusterRows.map((row) => [row.id, row])),
    kinds: new Map(kindRows.map(({ seq, kind }) => [seq, kind])),
  };
}
