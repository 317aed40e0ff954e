import { createSignal } from "solid-js";
import type * as v from "valibot";
import type { Done, Problem } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import { createDraft, type Draft } from "../app/draft.ts";
import { check } from "../consignments/check.ts";
import { issueAt } from "../words/problem.ts";

/** What is sent, and where. */
export interface Request {
  path: string;
  body: unknown;
  /** The server's own schema of it, so that no round trip is needed to learn of a slip. */
  schema: v.GenericSchema;
}

/** A form whose fields are kept on this device until the server has them. */
export interface Form<Fields extends object> {
  draft: Draft<Fields>;
  problem: () => Problem | undefined;
  isSending: () => boolean;
  send: () => Promise<void>;
}

/**
 * A form that loses nothing: its fields are a draft, and the same content goes with the same key
 * however often it is tried, after a reload too. `request` gives undefined when there is nothing to
 * change, which is as good as done.
 */
export function createForm<Fields extends object>(of: {
  /** Whose draft it is, such as `school:…`. */
  place: string;
  initial: () => Fields;
  request: (fields: Fields) => Request | undefined;
  onDone: (done: Done | undefined) => void;
}): Form<Fields> {
  const draft = createDraft(of.place, of.initial);
  const attempt = createDraft(`${of.place}:sent`, () => ({ content: "", key: newId() }));
  const [problem, setProblem] = createSignal<Problem>();
  const [isSending, setSending] = createSignal(false);

  const finish = (done: Done | undefined) => {
    setProblem(undefined);
    attempt.clear();
    // What was sent is how it stands now.
    draft.clear({ ...draft.value });
    of.onDone(done);
  };
  const send = async () => {
    if (isSending()) return;
    const request = of.request(draft.value);
    if (!request) return finish(undefined);
    const slip = slipOf(request);
    if (slip) return void setProblem(slip);
    const content = JSON.stringify(request);
    if (attempt.value.content !== content) attempt.set({ content, key: newId() });
    setSending(true);
    const answer = await post<Done>(request.path, request.body, attempt.value.key);
    setSending(false);
    if (answer.ok) finish(answer.value);
    else setProblem(answer.problem);
  };
  return { draft, problem, isSending, send };
}

/** What is wrong before it is sent; what only the server has a sentence for is left to it. */
function slipOf({ schema, body }: Request): Problem | undefined {
  const checked = check(schema, body);
  if (checked.ok) return undefined;
  const { problem } = checked;
  const isSaid = problem.issues?.every(({ path }) => issueAt(problem, ...path));
  return isSaid ? problem : undefined;
}

/** The members of `after` that differ from `before`; undefined when none does. */
export function changedFields<Fields extends object>(
  before: Fields,
  after: Fields,
): Partial<Fields> | undefined {
  const names = (Object.keys(after) as (keyof Fields)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, after[name]])) as Partial<Fields>;
}
