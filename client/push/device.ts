import { isInApp } from "../api/fresh.ts";
import { newId } from "../api/newId.ts";
import { post, problem, type Answer } from "../api/request.ts";
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
    const made = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    const { endpoint, keys } = made.toJSON();
    const body = { endpoint, keys, language: language() };
    return await post("/api/me/notices/device", body, newId());
  } catch {
    // No push service answers: there is no network, or the browser was made without one.
    return failed(t("accounts.noticesFailed"));
  }
}

function failed(title: string): Answer<never> {
  return { ok: false, problem: { ...problem("server_error"), code: "push_failed", title } };
}

/** This device is told nothing any more. */
export async function turnOff(): Promise<Answer<unknown>> {
  const answer = await post("/api/me/notices/device/off", {}, newId());
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
  return answer;
}
