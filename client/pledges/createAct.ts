import { createSignal } from "solid-js";
import type { Done, Problem } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import type { Draft } from "../app/draft.ts";
import { createDelivery, type Order } from "../app/delivery.ts";

/** What an act that goes by the outbox is called there, and what it is about. */
export type OutboxAct = Pick<Order, "kind" | "things" | "makes" | "title"> & {
  /** The key that it has already, for it was written elsewhere and read in. */
  key?: string | undefined;
};

/** As much of a draft as ends with an act. */
type EndingDraft = Pick<Draft<object>, "place" | "value" | "pause" | "resume"> & {
  clear: () => void;
};

/**
 * One act that someone may have to try several times: the same content is sent with the same key,
 * so that it happens once however often the network drops; changed content is another request. What
 * is done in the field says what it is for the outbox, and is `kept` when the server does not answer;
 * the office's acts need an answer at once, and say so when there is none. The draft that it was typed in
 * ends when the outbox has it, or the server.
 */
export function createAct(
  onDone: (done: Done) => void,
  inField?: () => OutboxAct,
  draft?: EndingDraft,
) {
  const [problem, setProblem] = createSignal<Problem>();
  const [isSending, setSending] = createSignal(false);
  const delivery = inField && createDelivery(draft);
  let sent = { about: "", key: "" };

  const ask = async (path: string, body: unknown, isNew: boolean) => {
    if (!delivery || !inField) return post<Done>(path, body, sent.key);
    const { makes, key: _, ...act } = inField();
    const order = { ...act, ...(isNew && makes !== undefined && { makes }) };
    const told = await delivery.send({ ...order, path, body, key: sent.key });
    if (told.kind === "kept") return undefined;
    return told.kind === "received"
      ? { ok: true as const, value: told.done }
      : { ok: false as const, problem: told.problem };
  };
  const send = async (path: string, body: unknown): Promise<boolean> => {
    if (isSending()) return false;
    const about = `${path} ${JSON.stringify(body)}`;
    const isNew = sent.about === "" || about === sent.about;
    if (about !== sent.about) sent = { about, key: inField?.().key ?? newId() };
    setSending(true);
    const answer = await ask(path, body, isNew);
    setSending(false);
    setProblem(answer?.ok === false ? answer.problem : undefined);
    if (answer?.ok !== false) draft?.clear();
    if (answer?.ok) onDone(answer.value);
    return answer?.ok ?? false;
  };
  return { send, problem, setProblem, isSending, kept: () => delivery?.kept() };
}
export type SentAct = ReturnType<typeof createAct>;
