import { beforeEach, expect, test, vi } from "vitest";

// What the service worker does by itself, in a browser that only notes what is asked of it.

type Handler = (event: object) => void;
const handlers = new Map<string, Handler>();
const kept = new Map<string, string[]>();
const asked: [path: string, body: unknown][] = [];
const subscribe = vi.fn<(options: unknown) => Promise<unknown>>();

const shell = { url: "index.html", revision: "1" };
const receipt = { url: "assets/ReceiptForm-1.js", revision: "field" };

beforeEach(async () => {
  vi.resetModules();
  for (const noted of [handlers, kept]) noted.clear();
  asked.length = 0;
  subscribe.mockReset();
  vi.stubGlobal("self", {
    __WB_MANIFEST: [shell, receipt],
    addEventListener: (kind: string, handler: Handler) => handlers.set(kind, handler),
    registration: { pushManager: { subscribe } },
  });
  vi.stubGlobal("location", { origin: "https://aid.example" });
  vi.stubGlobal(
    "Request",
    class extends Request {
      constructor(path: string, init: RequestInit) {
        super(new URL(path, "https://aid.example"), init);
      }
    },
  );
  const open = (name: string) => {
    const files = kept.get(name) ?? [];
    kept.set(name, files);
    const addAll = (requests: Request[]) =>
      Promise.resolve(void files.push(...requests.map(({ url }) => new URL(url).pathname)));
    return Promise.resolve({ addAll });
  };
  const has = (name: string) => Promise.resolve(kept.has(name));
  vi.stubGlobal("caches", { open, has, keys: () => Promise.resolve([...kept.keys()]) });
  vi.stubGlobal("fetch", (path: string, { body }: { body: string }) => {
    asked.push([path, JSON.parse(body)]);
    return Promise.resolve(Response.json({}));
  });
  await import("./serviceWorker.ts");
});

/** Lets something happen to the service worker, and waits until it has done what it does then. */
async function happen(kind: string, of: object = {}) {
  let done: Promise<unknown> = Promise.resolve();
  handlers.get(kind)?.({ ...of, waitUntil: (work: Promise<unknown>) => (done = work) });
  await done;
}

const on = (connection: object) => vi.stubGlobal("navigator", { connection });
const files = () => [...kept].flatMap(([name, all]) => (name.startsWith("shell ") ? all : []));

/** A subscription as browsers give it. */
const subscription = (endpoint: string) => ({
  options: { userVisibleOnly: true, applicationServerKey: "our key" },
  toJSON: () => ({ endpoint, expirationTime: null, keys: { p256dh: "p", auth: "a" } }),
});

test.each([
  ["on a good network", {}, ["/index.html", "/assets/ReceiptForm-1.js"]],
  ["while data is being saved", { saveData: true }, ["/index.html"]],
  ["on a slow network", { effectiveType: "3g" }, ["/index.html"]],
])("the next release brings a phone in the field, %s, %j: %j", async (_, connection, expected) => {
  on(connection);
  for (const name of ["field", "shell of the release before"]) kept.set(name, []);

  await happen("install");

  expect(files()).toEqual(expected);
});

test("what the browser renewed is told to the server", async () => {
  await happen("pushsubscriptionchange", {
    oldSubscription: subscription("https://push.example/old"),
    newSubscription: subscription("https://push.example/new"),
  });

  const keys = { p256dh: "p", auth: "a" };
  const endpoint = "https://push.example/new";
  expect(asked).toEqual([["/api/me/notices/device/renewed", { endpoint, keys }]]);
  expect(subscribe).not.toHaveBeenCalled();
});

test("a browser that only says that it is over is asked anew, with the key that it had", async () => {
  subscribe.mockResolvedValue(subscription("https://push.example/new"));
  const oldSubscription = subscription("https://push.example/old");

  await happen("pushsubscriptionchange", { oldSubscription, newSubscription: null });

  expect(subscribe).toHaveBeenCalledWith(oldSubscription.options);
  expect(asked).toHaveLength(1);
});

test("where the browser does not say what there was, nothing is made up", async () => {
  await happen("pushsubscriptionchange");

  expect(asked).toEqual([]);
});
