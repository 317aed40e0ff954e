import type { PushPayload } from "#domain/pushPayload.ts";
import { createDatabase } from "../outbox/database.ts";
import type { NewItem } from "../outbox/item.ts";
import { createStore } from "../outbox/store.ts";

// The part of the service worker that tells what the server sends, and takes the answer of a tap.

type Confirm = NonNullable<PushPayload["confirm"]>;

/** As much of a service worker as is used here; the compiler knows pages alone. */
interface Worker {
  registration: {
    showNotification: (title: string, options: object) => Promise<void>;
    pushManager: PushManager;
  };
  clients: {
    matchAll: (of: object) => Promise<{ focus: () => Promise<unknown>; navigate: Navigate }[]>;
    openWindow: Navigate;
  };
}
type Navigate = (path: string) => Promise<unknown>;

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Pushed extends Lasting {
  data: { json: () => PushPayload } | null;
}
interface Clicked extends Lasting {
  action: string;
  notification: { close: () => void; data: PushPayload };
}

interface Renewed extends Lasting {
  oldSubscription?: PushSubscription | null;
  newSubscription?: PushSubscription | null;
}

/** Tells what is pushed to this phone from now on, and does what is tapped. */
export function tellPushes(worker: Worker) {
  const listen = <Kind extends Event>(kind: string, handler: (event: Kind) => void) =>
    self.addEventListener(kind, (event) => handler(event as Kind));
  listen<Pushed>("push", (event) => {
    if (event.data) event.waitUntil(show(worker, event.data.json()));
  });
  listen<Clicked>("notificationclick", (event) => {
    const { action, notification } = event;
    notification.close();
    const { confirm, path, ...told } = notification.data;
    event.waitUntil(
      action === "confirm" && confirm
        ? answer(confirm).then((said) => show(worker, { ...told, path, ...said }))
        : open(worker, path),
    );
  });
  listen<Renewed>("pushsubscriptionchange", (event) => event.waitUntil(renew(worker, event)));
}

/**
 * Lets the server know what the browser has renewed; some leave it to us to subscribe anew. What fails
 * here, without a network or for want of what there was, the next opening of the app makes good.
 */
async function renew(
  { registration: { pushManager } }: Worker,
  { oldSubscription, newSubscription }: Renewed,
) {
  const renewed =
    newSubscription ?? (oldSubscription && (await pushManager.subscribe(oldSubscription.options)));
  if (!renewed) return;
  const { endpoint, keys } = renewed.toJSON();
  await fetch("/api/me/notices/device/renewed", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ endpoint, keys }),
  });
}

function show({ registration }: Worker, payload: PushPayload): Promise<void> {
  const { title, body, tag, confirm } = payload;
  return registration.showNotification(title, {
    body,
    tag,
    icon: "/leaf.svg",
    data: payload,
    ...(confirm && { actions: [{ action: "confirm", title: confirm.word }] }),
  });
}

async function open({ clients }: Worker, path: string) {
  const [page] = await clients.matchAll({ type: "window" });
  if (!page) return clients.openWindow(path);
  await page.focus();
  return page.navigate(path);
}

/**
 * Says that a need is still needed. It is kept on this phone first, as every form does it, so that
 * nothing is lost without a network: the next page that opens sends it, under the same key. Where it
 * can be neither sent nor kept, the message asks again.
 */
async function answer(confirm: Confirm): Promise<Pick<PushPayload, "body" | "confirm">> {
  const { need, key, code, owner, done, kept, failed } = confirm;
  const store = createStore(createDatabase());
  const item: NewItem = {
    key,
    owner,
    kind: "confirm",
    path: `/api/needs/${need}/confirm`,
    body: "{}",
    things: [need],
    title: code,
    writtenAt: Date.now(),
  };
  const isKept = await store.enqueue(item).then(
    () => true,
    () => false,
  );
  const isDone = await send(item);
  if (isDone && isKept) await store.remove(key);
  new BroadcastChannel("outbox").postMessage({});
  if (isDone) return { body: done };
  return isKept ? { body: kept } : { body: failed, confirm };
}

async function send({ path, body, key, owner }: NewItem): Promise<boolean> {
  const headers = {
    "Content-Type": "application/json",
    "Idempotency-Key": key,
    "Acting-As": owner.membership,
  };
  try {
    return (await fetch(path, { method: "POST", headers, body })).ok;
  } catch {
    return false;
  }
}
