import { createSignal } from "solid-js";
import type { Done, Problem } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";

/**
 * One act that someone may have to try several times: the same content is sent with the same key,
 * so that it happens once however often the network drops; changed content is another request.
 */
export function createAct(onDone: (done: Done) => void) {
  const [problem, setProblem] = createSignal<Problem>();
  const [isSending, setSending] = createSignal(false);
  let sent = { about: "", key: "" };

  const send = async (path: string, body: unknown): Promise<boolean> => {
    if (isSending()) return false;
    const about = `${path} ${JSON.stringify(body)}`;
    if (about !== sent.about) sent = { about, key: newId() };
    setSending(true);
    const answer = await post<Done>(path, body, sent.key);
    setSending(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) onDone(answer.value);
    return answer.ok;
  };
  return { send, problem, setProblem, isSending };
}
export type SentAct = ReturnType<typeof createAct>;
