import { createSignal } from "solid-js";
import type * as v from "valibot";
import type { Done, Problem } from "#domain/views.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import type { Draft } from "../app/draft.ts";
import { problemOf, rememberContact, type NeedDraft } from "./needDraft.ts";

/**
 * Sends a draft: checks it first, keeps its key while its content stays the same (over a reload
 * too), and forgets it once the server has acknowledged it.
 */
export function createSending(of: {
  draft: Draft<NeedDraft>;
  path: string;
  schema: v.GenericSchema;
  body: () => unknown;
  onDone: (done: Done) => void;
}) {
  const { draft } = of;
  const [problem, setProblem] = createSignal<Problem>();
  const [isSending, setSending] = createSignal(false);

  const send = async () => {
    if (isSending()) return;
    const body = of.body();
    const wrong = problemOf(of.schema, body);
    setProblem(wrong);
    if (wrong) return;
    const content = JSON.stringify(body);
    if (draft.value.sent !== content) draft.set({ sent: content, key: newId() });
    setSending(true);
    const answer = await post<Done>(of.path, body, draft.value.key);
    setSending(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    rememberContact(draft.value);
    draft.clear();
    of.onDone(answer.value);
  };
  return { send: () => void send(), problem, isSending };
}
export type Sending = ReturnType<typeof createSending>;
