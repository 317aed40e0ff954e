import { appendEntries } from "#db/ledger/append.ts";
import { linesWithIds, openLines } from "#db/openLines.ts";
import type { Reader } from "#db/database.ts";
import { findCampaign } from "#db/places.ts";
import { setAside, type StatementLineRow } from "#db/statementLines.ts";
import { accept, refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import { isOpenLine } from "#domain/statements/match.ts";
import { asideAtOnce, type LinePlace, type SetManyAside } from "#domain/statements/setManyAside.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { asideDraft } from "./setLineAside.ts";

/**
 * Puts the next of many lines aside for one reason, each with an entry of its own, so that each can be
 * taken up again alone. The answer says how many they were, and where to go on when there are more.
 */
export async function setLinesAside(context: Context, by: By, asked: SetManyAside) {
  const { campaign } = asked.lines;
  // Before the transaction: other writers would wait while all lines are looked at.
  const { ids, next } = await nextOf(context.db.read, asked);
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "match_money")) return refuse("not_allowed", { act: "match_money" });
    if (!(await findCampaign(tx, campaign)))
      return refuse("unknown", { what: "campaign", id: campaign });
    const lines = (await linesWithIds(tx, ids)).filter(isOpenLine);
    const drafts = [];
    for (const line of lines) drafts.push(await asideDraft(tx, context, { line, by, asked }));
    const appended = await appendEntries(tx, context.now(), drafts);
    if (!appended.ok) return appended;
    await setAside(
      tx,
      lines.map(({ id }) => id),
      asked.reason,
    );
    const seq = appended.value.at(-1)?.seq;
    const done = {
      id: campaign,
      ...(seq !== undefined && { seq }),
      count: lines.length,
      ...(next && { next }),
    };
    return accept({ kind: "set_aside", done, status: 200, audience: "all" });
  });
}

/** The next lines that were counted, and the last of them when there may be more. */
async function nextOf(read: Reader, { lines, upTo, after }: SetManyAside) {
  const ids: StatementLineRow["id"][] = [];
  let next: LinePlace | undefined;
  for await (const { on, id } of openLines(read, { ...lines, after })) {
    if (id > upTo) continue;
    ids.push(id);
    if (ids.length < asideAtOnce) continue;
    next = { on, id };
    break;
  }
  return { ids, next };
}
