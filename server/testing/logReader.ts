import type { EntryView } from "#domain/ledgerViews.ts";
import { growLog } from "#server/commands/growLog.ts";
import type { Context } from "#server/context.ts";
import { noon, testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { checkEntry, type Fetching } from "../../client/ledger/proof/checkEntry.ts";
import type { Evidence, SeenLog, SeenStore } from "../../client/ledger/proof/seenLog.ts";

/** A reader's browser, and what it keeps of the log. */
export function aBrowser() {
  const kept: { seen?: SeenLog; evidence?: Evidence } = {};
  const store: SeenStore = {
    seen: () => kept.seen,
    remember: (seen) => (kept.seen = seen),
    evidence: () => kept.evidence,
    keepEvidence: (evidence) => (kept.evidence = evidence),
  };
  return { kept, store };
}
type Browser = ReturnType<typeof aBrowser>;

/** What a server answers instead of what is there. */
export type Change = (path: string, bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** The real server, or one that changes its answers, and a browser that checks entries on it. */
export async function aServer(context: Context, change: Change = (_, bytes) => bytes) {
  const { get } = await testApp(context);
  const fetching: Fetching = async (path) => {
    const answer = await get(path);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, bytes: change(path, bytes) };
  };
  const shown = async (seq: number) =>
    (await (await get(`/api/ledger/${seq}`)).json()) as EntryView;
  const check = async ({ store }: Browser, seq: number) =>
    checkEntry(await shown(seq), { fetching, store, clock: () => noon });
  return { shown, check, fetching };
}

/** A ledger of so many entries, all of them in the log. */
export async function aLog(size: number, more: Partial<Context> = {}) {
  const context = { ...(await testContext()), ...more };
  await manyEntries(context, size);
  await growLog(context);
  return context;
}
