import { createSignal } from "solid-js";
import type { Act } from "#domain/may.ts";
import type { Done, Me } from "#domain/answers.ts";
import { askAgain } from "../api/fresh.ts";
import { isSame } from "../api/isSame.ts";
import { listenAgain, stopListening } from "../api/live.ts";
import { newId } from "../api/newId.ts";
import { get, post, problem, type Answer } from "../api/request.ts";
import { keep, kept } from "./kept.ts";

export type Membership = Me["memberships"][number];

const [me, setMe] = createSignal<Me | null | undefined>(undefined, { equals: isSame });

/** Who is signed in: null when nobody is, undefined until the server has said. */
export { me };

/** Kept while someone is signed in here, so that they are asked for at once and strangers are not. */
const hint = "signed-in";

// A page that the server drew for somebody says so: they wait for one question less.
if (globalThis.document?.documentElement.dataset.signed) keep(hint, "1");

/** How often that was asked for, and which of the answers stands. */
let [asked, answered] = [0, 0];

/** Asks the server again who is signed in; without a connection what was known stays. */
export async function refreshMe(): Promise<void> {
  const mine = ++asked;
  const who = await askWho();
  // Somebody else may have signed in since, of whom the server has spoken already.
  if (who === undefined || mine < answered) return;
  answered = mine;
  if (!who && kept(hint)) await forgetReads();
  if (mine < answered) return;
  setMe(who);
  keep(hint, who ? "1" : undefined);
}

/** Who is signed in as the server says, null when nobody is, undefined when it does not say. */
async function askWho(): Promise<Me | null | undefined> {
  if (!kept(hint)) {
    // A stranger's `/api/me` is a 401, which browsers report as an error on the page.
    const session = await get<unknown>("/api/auth/get-session");
    if (!session.ok || !session.value) return session.ok ? null : undefined;
  }
  const answer = await get<Me>("/api/me");
  if (answer.ok) return answer.value;
  return answer.problem.status === 401 ? null : undefined;
}

/** Whether the one signed in may do an act at all; the server decides of each thing anew. */
export function may(act: Act): boolean {
  return me()?.may.includes(act) ?? false;
}

/** The membership in which the person acts now. */
export function membership(): Membership | undefined {
  return me()?.memberships.find(({ id }) => id === me()?.active);
}

/** Signs in; a wrong name or password is `wrong_password`. */
export async function signIn(username: string, password: string): Promise<Answer<unknown>> {
  const answer = await post("/api/auth/sign-in/username", { username, password }, newId());
  if (answer.ok) await startAfresh();
  return answer.ok || ![400, 401, 422].includes(answer.problem.status)
    ? answer
    : { ok: false, problem: problem("wrong_password", answer.problem.status) };
}

export async function signOut(): Promise<Answer<unknown>> {
  // What is heard while one goes would be asked for by nobody.
  stopListening();
  const answer = await post("/api/auth/sign-out", {}, newId());
  if (answer.ok) await leave();
  else listenAgain();
  return answer;
}

/** Nobody is signed in here any more. What is shown asks for nothing: whoever goes leaves it, too. */
export async function leave() {
  keep(hint, undefined);
  await begin();
}

/** Acts from now on in another of the person's memberships. */
export async function switchTo(id: string): Promise<Answer<Done>> {
  const answer = await post<Done>("/api/me/active", { membership: id }, newId());
  if (answer.ok) await startAfresh();
  return answer;
}

/** Asks who is signed in after that has changed; everything else follows. */
export async function startAfresh() {
  await begin();
  askAgain();
}

async function begin() {
  await forgetReads();
  setReaders(readers() + 1);
  await refreshMe();
  listenAgain();
}

const [readers, setReaders] = createSignal(0);
/**
 * How many have read here before whoever does now: what was read for them is nobody else's. Somebody whose session
 * ended by itself still sits there, with what they were writing, and is no other.
 */
export { readers };

/** What the last reader was shown is nobody else's: this phone forgets it. */
async function forgetReads() {
  navigator.serviceWorker?.controller?.postMessage("forget");
  // Also when no service worker looks after this page. Absent where the page is no secure one.
  await globalThis.caches?.delete("private").catch(() => false);
}
