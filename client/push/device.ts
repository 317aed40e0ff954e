import { isInApp } from "../api/fresh.ts";
import { newId } from "../api/newId.ts";
import { post, problem, type Answer } from "../api/request.ts";
import { keep } from "../app/kept.ts";
import { me } from "../app/session.ts";
import { language } from "../words/language.ts";
import { t } from "../words/t.ts";

/** Whether this browser can be told things: another app's browser, and some phones, cannot. */
export type Telling = "can" | "in_app" | "cannot" | "forbidden";

export function telling(): Telling {
  if (isInApp) return "in_app";
  if (!("serviceWorker" in navigator) || !("PushManager" in globalThis)) return "cannot";
  return Notification.permission === "denied" ? "forbidden" : "can";
}

/** Asks the person and the browser's push service, and lets the server know. */
export async function turnOn(publicKey: string): Promise<Answer<unknown>> {
  if ((await Notification.requestPermission()) !== "granted")
    return failed(t("accounts.noNotices.forbidden"));
  try {
    const { pushManager } = await navigator.serviceWorker.ready;
    // What an older key of the server was asked for is of no use any more.
    await (await pushManager.getSubscription())?.unsubscribe();
    return await subscribe(pushManager, publicKey);
  } catch {
    // No push service answers: there is no network, or the browser was made without one.
    return failed(t("accounts.noticesFailed"));
  }
}

/** What this device is told by, made with the server's key unless the browser has it, brought to the server. */
export async function subscribe(
  pushManager: PushManager,
  publicKey: string,
): Promise<Answer<unknown>> {
  const had = await pushManager.getSubscription();
  const made =
    had ??
    (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
  const { endpoint, keys } = made.toJSON();
  const body = { endpoint, keys, language: language() };
  const answer = await post("/api/me/notices/device", body, newId());
  if (answer.ok) keep(toldPlace, { account: me()?.id, endpoint, publicKey } satisfies Told);
  return answer;
}

/** Where it is remembered who wanted to be told on this device, and what the server knows it by. */
export const toldPlace = "told";
export interface Told {
  account: string | undefined;
  endpoint: string | undefined;
  publicKey: string;
}

function failed(title: string): Answer<never> {
  return { ok: false, problem: { ...problem("server_error"), code: "push_failed", title } };
}

/** This device is told nothing any more. */
export async function turnOff(): Promise<Answer<unknown>> {
  const answer = await post("/api/me/notices/device/off", {}, newId());
  keep(toldPlace, undefined);
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
  return answer;
}
