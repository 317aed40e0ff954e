import { and, asc, eq, gt, inArray, or, sql } from "drizzle-orm";
import type { LinePlace, OpenLines } from "#domain/statements/setManyAside.ts";
import type { OpenLinesView } from "#domain/statementViews.ts";
import type { Reader } from "./database.ts";
import { nextTurn } from "./nextTurn.ts";
import { statementLines } from "./schema/money.ts";
import { isInSight } from "./statementLines.ts";
import { memoSays } from "./statementLineViews.ts";

/** How many lines are looked at before others are: some 20 ms. */
const linesATurn = 5_000;

/** A line that is wanted, as far as counting and putting aside need it. */
export interface WantedLine extends LinePlace {
  /** What is not tied to anything yet, in đồng. */
  open: number;
}

/**
 * The lines that wait and are wanted, the oldest first. Looks at every line in that state, in turns
 * with everybody else's requests.
 */
export async function* openLines(
  read: Reader,
  wanted: OpenLines & { after?: LinePlace | undefined },
): AsyncGenerator<WantedLine> {
  let { after } = wanted;
  for (;;) {
    const rows = await linesAfter(read, wanted, after);
    for (const { on, id, open, isWanted } of rows) if (isWanted) yield { on, id, open };
    after = rows.at(-1);
    if (rows.length < linesATurn) return;
    await nextTurn();
  }
}

/** How many lines wait and are wanted, what they come to, and the greatest of their ids. */
export async function countLines(read: Reader, wanted: OpenLines): Promise<OpenLinesView> {
  let [count, sum, upTo] = [0, 0, ""];
  for await (const { id, open } of openLines(read, wanted)) {
    count++;
    sum += open;
    if (id > upTo) upTo = id;
  }
  return { count, sum, ...(count > 0 && { upTo }) };
}

function linesAfter(read: Reader, wanted: OpenLines, after: LinePlace | undefined) {
  const { campaign, state, direction, statement, text } = wanted;
  const isWanted = and(
    sql`1 = 1`,
    direction && eq(statementLines.direction, direction),
    statement ? eq(statementLines.statement, statement) : undefined,
    text ? memoSays(text) : undefined,
  );
  return read
    .select({
      id: statementLines.id,
      on: statementLines.on,
      open: sql<number>`${statementLines.amount} - ${statementLines.linked}`.mapWith(Number),
      isWanted: sql<boolean>`case when ${isWanted} then 1 else 0 end`.mapWith(Boolean),
    })
    .from(statementLines)
    .where(
      and(
        eq(statementLines.campaign, campaign),
        eq(statementLines.state, state),
        isInSight,
        after &&
          or(
            gt(statementLines.on, after.on),
            and(eq(statementLines.on, after.on), gt(statementLines.id, after.id)),
          ),
      ),
    )
    .orderBy(asc(statementLines.on), asc(statementLines.id))
    .limit(linesATurn);
}

/** These lines as they are now, in the order of their ids; at most as many as one act works on. */
export async function linesWithIds(read: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read
    .select()
    .from(statementLines)
    .where(inArray(statementLines.id, [...ids]))
    .orderBy(asc(statementLines.on), asc(statementLines.id));
}
