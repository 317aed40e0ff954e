// Answers for the network while that is away or slow. What is kept on the phone: the shell of this
// release (and of the one before, for tabs that are still open), every file of it that was used, and
// the last answer to everything that was read. Writes pass by untouched: the outbox sees to them.

import { isSparing } from "./app/isSparing.ts";
import { tellPushes } from "./push/pushWorker.ts";

/** A file of this release. `revision` is "field" for what only work in the field needs, or "map". */
interface Entry {
  url: string;
  revision: string | null;
}

/** As much of a service worker's events as is used here. */
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Asked extends Lasting {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface Told extends Lasting {
  data: "forget" | "field" | "update";
}

/** The list of files stands here once it is built. */
declare global {
  interface Window {
    __WB_MANIFEST: Entry[];
  }
}

/** What only a service worker can; the compiler knows pages alone. */
const worker = self as unknown as {
  skipWaiting: () => Promise<void>;
  clients: {
    claim: () => Promise<void>;
    matchAll: (which: { includeUncontrolled: true }) => Promise<readonly { url: string }[]>;
  };
} & Parameters<typeof tellPushes>[0];

const entries = self.__WB_MANIFEST;
const shell = `shell ${markOf(JSON.stringify(entries))}`;
const [publicReads, privateReads, files, field] = ["public", "private", "files", "field"] as const;

/** How long a reader waits for the network before what was read last is shown. */
const patienceMs = 4_000;
/** The most that is kept of each; the oldest goes first. */
const most = { [publicReads]: 300, [privateReads]: 500, [files]: 300 };
/** The page says when what is kept is from. */
const keptAt = "X-Kept-At";

/** Addresses that are no screens of the client: the server answers them itself. */
const isServers = /^\/(api|documents|mail|log|geo|healthz)(\/|$)|\.\w+$/;
/** What is read again and again, and may be shown as it was. */
const isRead = /^\/(api|geo)\/(?!live|auth|export|docs|openapi|imports|statements)/;

// Whoever signs out, or in, makes what is still on its way nobody's.
let reader = 0;

listen<Lasting>("install", (event) => event.waitUntil(install()));
listen<Lasting>("activate", (event) => event.waitUntil(activate()));
listen<Told>("message", (event) => event.waitUntil(hear(event.data)));
tellPushes(worker);
listen<Asked>("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && !isServers.test(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(file(request));
  else if (isRead.test(pathname)) event.respondWith(read(event));
});

async function install() {
  const isSpared = isSparing();
  const isFirst = !(await caches.keys()).some((name) => name.startsWith("shell "));
  await keepShell(({ revision }) => revision !== field && !(isSpared && revision === "map"));
  // A phone that works in the field must be able to with the next release too. Where data is dear or
  // slow, what was used of this one is kept, and of the next as soon as it is used.
  if (!isSpared && (await caches.has(field))) await keepShell(({ revision }) => revision === field);
  // A lost network costs only what was to be kept besides.
  if (isFirst) await keepLookedAt(isSpared).catch(() => undefined);
}

/**
 * Keeps what the pages that are open are made of, as the server names it in them: somebody may have looked at one and
 * touched nothing, so that the client has read nothing yet, and it is to open without a network, too.
 */
async function keepLookedAt(isSpared: boolean) {
  const by = reader;
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  // The browser has the page itself; it is not asked for once more.
  const pages = open.map(async ({ url }) => (await fetch(url, { cache: "force-cache" })).text());
  const named = (await Promise.all(pages)).flatMap((page) => {
    const addresses = / data-read="([^"]*)"/.exec(page)?.[1];
    return addresses?.replaceAll("&amp;", "&").split(" ") ?? [];
  });
  const wanted = named.filter((address) => !isSpared || !address.startsWith("/geo/"));
  await Promise.allSettled(
    wanted.map(async (address) => {
      const request = new Request(address);
      await keepRead(request, await fetch(request), by);
    }),
  );
}

async function keepShell(isWanted: (entry: Entry) => boolean) {
  const cache = await caches.open(shell);
  // A file whose name holds its hash may come from where the browser has it already.
  const asked = entries.filter(isWanted).map(({ url }) => {
    const isFixed = url.startsWith("assets/");
    return new Request(`/${url}`, { cache: isFixed ? "default" : "reload" });
  });
  await cache.addAll(asked);
}

async function activate() {
  const shells = (await caches.keys()).filter((name) => name.startsWith("shell "));
  const old = shells.filter((name) => name !== shell).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function hear(told: Told["data"]) {
  if (told === "update") await worker.skipWaiting();
  if (told === "field") {
    await caches.open(field);
    await keepShell(({ revision }) => revision === field);
  }
  if (told === "forget") {
    reader++;
    await caches.delete(privateReads);
  }
}

/** A screen opens from the phone; a new release waits until somebody asks for it. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(shell)).match("/index.html");
  return kept ?? fetch(request);
}

/** A file whose name holds its hash never changes. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(files, request, answer.clone());
  return answer;
}

/** The network's answer, or, when that fails or is slow, the last one, marked with its time. */
async function read(event: Asked): Promise<Response> {
  const { request } = event;
  const by = reader;
  const fresh = fetch(request);
  const keeping = fresh.then((answer) => keepRead(request, answer.clone(), by));
  event.waitUntil(keeping.catch(() => undefined));
  const inTime = await Promise.race([fresh.catch(() => undefined), after(patienceMs)]);
  if (inTime) return inTime;
  const kept = await lastRead(request);
  return kept ?? fresh;
}

async function keepRead(request: Request, answer: Response, by: number) {
  const isData = /json/.test(answer.headers.get("Content-Type") ?? "");
  if (!answer.ok || !isData || by !== reader) return;
  const isPrivate = /private/.test(answer.headers.get("Cache-Control") ?? "");
  const headers = new Headers(answer.headers);
  headers.set(keptAt, `${Date.now()}`);
  const body = await answer.arrayBuffer();
  if (by !== reader) return;
  await keep(isPrivate ? privateReads : publicReads, request, new Response(body, { headers }));
}

async function lastRead(request: Request): Promise<Response | undefined> {
  for (const name of [privateReads, publicReads]) {
    const kept = await (await caches.open(name)).match(request, { ignoreVary: true });
    if (kept) return kept;
  }
  return new URL(request.url).pathname === "/api/map" ? lastView(request) : undefined;
}

/**
 * The view of the map that was read last with the same filter, if there is one at the same zoom: how tall the map is
 * and where it was moved to differs by a little each time, and what it showed stands where it stood.
 */
async function lastView(request: Request): Promise<Response | undefined> {
  const wanted = viewOf(request);
  // At zoom 0 all is asked for, to be counted: a part of it would be another number.
  if (wanted.zoom === 0) return undefined;
  const views: { at: number; key: Request; cache: Cache }[] = [];
  for (const name of [publicReads, privateReads]) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      const { filter, zoom } = viewOf(key);
      if (filter === wanted.filter && zoom > 0) views.push({ at: zoom, key, cache });
    }
  }
  const near = views.findLast(({ at }) => at === wanted.zoom) ?? views.at(-1);
  return near?.cache.match(near.key, { ignoreVary: true });
}

function viewOf({ url }: Request) {
  const { pathname, searchParams } = new URL(url);
  const zoom = Number(searchParams.get("zoom"));
  for (const name of ["bbox", "zoom"]) searchParams.delete(name);
  return { filter: `${pathname}?${searchParams.toString()}`, zoom };
}

/** Keeps an answer while there is room on the phone; without, the network alone answers. */
async function keep(name: keyof typeof most, request: Request, answer: Response) {
  try {
    const cache = await caches.open(name);
    // Put last again, so that what was not read for longest is first.
    await cache.delete(request, { ignoreVary: true });
    await cache.put(request, answer);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -most[name]).map((key) => cache.delete(key)));
  } catch {
    // The phone is full.
  }
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A short mark of a text, to tell releases apart. */
function markOf(text: string): string {
  let hash = 0;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return (hash >>> 0).toString(36);
}

function listen<Kind extends Event>(kind: string, handler: (event: Kind) => void) {
  self.addEventListener(kind, (event) => handler(event as Kind));
}
