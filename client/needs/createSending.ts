import { createEffect, createSignal, on, onMount } from "solid-js";
import type { Done, Problem } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import type { Draft } from "../app/draft.ts";
import { rememberContact, type NeedDraft } from "./needDraft.ts";

/**
 * Sends a draft: checks it first, keeps its key while its content stays the same (over a reload
 * too), and forgets it once the server has acknowledged it.
 */
export function createSending(of: {
  draft: Draft<NeedDraft>;
  path: string;
  act: "file" | "revise";
  body: () => unknown;
  onDone: (done: Done) => void;
}) {
  const { draft } = of;
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
    const content = JSON.stringify(body);
    if (draft.value.sent !== content) draft.set({ sent: content, key: newId() });
    setSending(true);
    const answer = await post<Done>(of.path, body, draft.value.key);
    setSending(false);
    if (!answer.ok) return refuse(answer.problem);
    setProblem(undefined);
    rememberContact(draft.value);
    draft.clear();
    of.onDone(answer.value);
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
  onMount(() => void check());
  return {
    send: () => void send(),
    problem,
    isSending,
    /** How often sending was refused, to notice each time. */
    refusals,
  };
}

const check = () => import("./checkNeed.ts").catch(() => undefined);

/** What is wrong with it; without a connection to load the rules, the server is the one to say. */
async function checked(act: "file" | "revise", body: unknown): Promise<Problem | undefined> {
  return (await check())?.checkNeed(act, body);
}

export type Sending = ReturnType<typeof createSending>;
