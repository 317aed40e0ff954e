import { createEffect, createSignal, on, onMount } from "solid-js";
import type { Done, Problem } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { createDelivery, type Order } from "../app/delivery.ts";
import type { Draft } from "../app/draft.ts";
import { idle } from "../app/turn.ts";
import { rememberContact, type NeedDraft } from "./needDraft.ts";

/**
 * Sends a draft: checks it first, keeps its key while its content stays the same (over a reload
 * too), and forgets it once the server has acknowledged it, or the outbox has it.
 */
export function createSending(of: {
  draft: Draft<NeedDraft>;
  path: string;
  act: "file" | "revise";
  /** What it is called in the outbox, and where it is written. */
  order: () => Pick<Order, "title" | "address" | "photos">;
  body: () => unknown;
  onDone: (done: Done) => void;
}) {
  const { draft } = of;
  const delivery = createDelivery(draft);
  const [problem, setProblem] = createSignal<Problem>();
  const [isSending, setSending] = createSignal(false);
  const [refusals, setRefusals] = createSignal(0);

  const refuse = (why: Problem) => {
    setProblem(why);
    setRefusals((count) => count + 1);
  };
  const send = async () => {
    if (isSending()) return;
    const body = of.body();
    setSending(true);
    const wrong = await checked(of.act, body);
    setSending(false);
    if (wrong) return refuse(wrong);
    setSending(true);
    const sent = await delivery.send({
      ...orderOf(of.act, draft, body),
      ...of.order(),
      body,
      path: of.path,
    });
    setSending(false);
    if (sent.kind === "refused") return refuse(sent.problem);
    setProblem(undefined);
    rememberContact(draft.value);
    draft.clear();
    if (sent.kind === "received") of.onDone(sent.done);
  };
  /** Makes another need of it: what was sent under its ids, as from another tab, stays as it is. */
  const renew = () => {
    const lines = draft.value.lines.map((line) => ({ ...line, id: newId() }));
    draft.set({ id: newId(), key: newId(), sent: "", lines });
  };
  // Once something was wrong, what is put right is no longer marked.
  const recheck = async () => {
    const marked = problem();
    if (marked?.code !== "invalid_input") return;
    const wrong = await checked(of.act, of.body());
    if (problem() === marked) setProblem(wrong);
  };
  createEffect(
    on(
      () => JSON.stringify(of.body()),
      () => void recheck(),
      { defer: true },
    ),
  );
  onMount(() => void idle().then(check));
  return {
    send: () => void send(),
    renew: of.act === "file" ? renew : undefined,
    problem,
    isSending,
    kept: delivery.kept,
    /** How often sending was refused, to notice each time. */
    refusals,
  };
}

/** The same content goes with the same key; content that was changed since is another request. */
function orderOf(act: "file" | "revise", draft: Draft<NeedDraft>, body: unknown) {
  const content = JSON.stringify(body);
  const { id, key, sent } = draft.value;
  const isChanged = sent !== "" && sent !== content;
  draft.set({ sent: content, key: isChanged ? newId() : key });
  return {
    key: draft.value.key,
    kind: act === "file" ? ("need" as const) : ("revise" as const),
    things: [id],
    ...(act === "file" && !isChanged && { makes: id }),
  };
}

const check = () => import("./checkNeed.ts").catch(() => undefined);

/** What is wrong with it; without a connection to load the rules, the server is the one to say. */
async function checked(act: "file" | "revise", body: unknown): Promise<Problem | undefined> {
  return (await check())?.checkNeed(act, body);
}

export type Sending = ReturnType<typeof createSending>;
