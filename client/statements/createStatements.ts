import { createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import type { Done, Problem } from "#domain/answers.ts";
import { statementLimits } from "#domain/statements/statementLimits.ts";
import type { StatementView } from "#domain/statementViews.ts";
import { newId } from "../api/newId.ts";
import { createList } from "../desk/createList.ts";
import { readFile, type Unread } from "../imports/readFile.ts";
import { sendFile, type ChosenFile } from "../imports/sendFile.ts";

/** How often the server is asked how far it is, while it works on a statement. */
const lookEveryMs = 1_000;
/** How many statements are shown until someone wants more. */
const shownFirst = 20;

/** A campaign's statements, and a file on its way to become one. */
export function createStatements(campaign: string) {
  const list = createList<StatementView>("/api/statements", () => ({ campaign }), {
    wanted: shownFirst,
    kinds: ["statement_brought", "statement_cancelled", "statement", "statement_posted"],
  });
  const underWay = createMemo(() => list.items()?.find(({ state }) => state !== "posted"));
  lookWhile(() => isWorking(underWay()), list.refresh);

  const [sending, setSending] = createSignal<string>();
  const [unread, setUnread] = createSignal<Unread>();
  /** Why the last file did not get there, and another try of just that. */
  const [failed, setFailed] = createSignal<{ problem: Problem; again: () => Promise<void> }>();
  /** The file whose columns nobody has named yet. */
  const [unknown, setUnknown] = createSignal<ChosenFile>();

  async function send(
    file: ChosenFile,
    { id, key } = { id: newId(), key: newId() },
  ): Promise<void> {
    setUnknown();
    setFailed();
    setSending(file.name);
    const query = { campaign, id, name: file.name };
    const answer = await sendFile<Done>("/api/statements", query, { file, key });
    setSending();
    if (answer.ok) return list.refresh();
    const { problem } = answer;
    if (problem.code === "statement_columns_unknown") return void setUnknown(file);
    return void setFailed({ problem, again: () => send(file, { id, key }) });
  }
  return {
    list,
    underWay,
    sending,
    unread,
    failed,
    unknown,
    send: (file: ChosenFile) => send(file),
    /** Takes a file that somebody chose, and says at once when it can be none. */
    async choose(chosen: File) {
      setFailed();
      setUnread();
      const read = await readFile(chosen, statementLimits.bytes);
      if (read.ok) await send(read.file);
      else setUnread(read.why);
    },
    leaveColumns: () => setUnknown(),
  };
}
export type StatementsOf = ReturnType<typeof createStatements>;

/** Whether the server is at work on a statement, and not waiting for anyone. */
export function isWorking(statement: StatementView | undefined): boolean {
  const states: StatementView["state"][] = ["staging", "posting", "leaving"];
  return statement !== undefined && states.includes(statement.state);
}

function lookWhile(isSo: () => boolean, look: () => void) {
  createEffect(() => {
    if (!isSo()) return;
    const timer = setInterval(look, lookEveryMs);
    onCleanup(() => clearInterval(timer));
  });
}
