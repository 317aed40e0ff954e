import { Hono } from "hono";
import { v7 } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { insertAct } from "#db/acts.ts";
import { sharedContext } from "#server/testing.ts";
import { departmentActor } from "#server/testing/story.ts";
import type { Signed } from "./asked.ts";
import { publicAnswers, tell } from "./publicAnswers.ts";

// What everybody is told is made once per change, and reads the same however it is packed and kept.
const context = await sharedContext();

/** An app that answers publicly whatever is planted at its addresses. */
function publicApp() {
  return new Hono<Signed>().use(publicAnswers(context, async () => ({})));
}

/** About so many bytes, which do not compress to nothing. */
const words = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 8) }, (_, at) => ((at * 7_919) % 99_991) + 1e6).join(" ");
const packed = { headers: { "accept-encoding": "gzip, br" } };

async function unpacked(answer: Response): Promise<string> {
  if (answer.headers.get("content-encoding") !== "gzip") return answer.text();
  return new Response(answer.body!.pipeThrough(new DecompressionStream("gzip"))).text();
}

test.each([100, 3_000, 40_000, 400_000])(
  "an answer of %i bytes says the same, packed or not, made or kept",
  async (bytes) => {
    const value = { words: words(bytes) };
    let made = 0;
    const app = publicApp().get("/read", (c) => {
      made++;
      return tell(c, value);
    });

    const answers = [];
    for (const how of [packed, {}, packed, {}]) answers.push(await app.request("/read", how));

    for (const answer of answers) expect(JSON.parse(await unpacked(answer.clone()))).toEqual(value);
    const encodings = answers.map((answer) => answer.headers.get("content-encoding"));
    expect(encodings.filter((_, at) => at % 2 === 1)).toEqual([null, null]);
    expect(encodings[2]).toBe(bytes > 1_024 ? "gzip" : null);
    expect(new Set(answers.map((answer) => answer.headers.get("etag"))).size).toBe(1);
    expect(made).toBe(1);
  },
);

test("what is kept is made anew after each act and on each day, and is nobody's who is signed in", async () => {
  let made = 0;
  const app = new Hono<Signed>()
    .use((c, next) => {
      if (c.req.header("x-signed")) c.set("actor", departmentActor);
      return next();
    })
    .route("/", publicApp())
    .get("/read", (c) => tell(c, { made: ++made, to: c.get("actor")?.role ?? "all" }));
  const read = async (headers = {}) => (await app.request("/read", { headers })).json();
  const start = context.now();
  onTestFinished(() => void context.setNow(start));

  expect(await read()).toEqual({ made: 1, to: "all" });
  expect(await read({ "x-signed": "yes" })).toEqual({ made: 2, to: "department" });
  expect(await read()).toEqual({ made: 1, to: "all" });
  await somethingHappens();
  expect(await read()).toEqual({ made: 3, to: "all" });
  context.setNow(start + 24 * 3_600_000);
  expect(await read()).toEqual({ made: 4, to: "all" });
  expect(await read()).toEqual({ made: 4, to: "all" });
});

test("many who ask at once for what is not known yet wait for one making of it", async () => {
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  let made = 0;
  const app = publicApp().get("/read", async (c) => {
    made++;
    await ready;
    return tell(c, { made });
  });
  const asked = Array.from({ length: 20 }, () => app.request("/read"));

  resolve();

  for (const answer of await Promise.all(asked)) expect(await answer.json()).toEqual({ made: 1 });
});

test("who waited for what could not be made tries by themselves", async () => {
  let asked = 0;
  const app = publicApp()
    .onError((_, c) => c.text("", 500))
    .get("/read", async (c) => {
      await Promise.resolve();
      if (++asked === 1) throw new Error("as planned");
      return tell(c, { asked });
    });

  const answers = await Promise.all([app.request("/read"), app.request("/read")]);

  expect(answers.map(({ status }) => status)).toEqual([500, 200]);
});

test("nobody waits for ever for what somebody else asked for first", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let asked = 0;
  const app = publicApp().get("/read", (c) => {
    if (++asked === 1) return new Promise<Response>(() => undefined);
    return tell(c, { asked });
  });
  void app.request("/read");
  const second = app.request("/read");

  await vi.advanceTimersByTimeAsync(10_000);

  expect(await (await second).json()).toEqual({ asked: 2 });
});

test("while a long answer is packed, others are answered", async () => {
  const app = publicApp()
    .get("/long", (c) => tell(c, { words: words(2_000_000) }))
    .get("/short", (c) => tell(c, { words: "short" }));
  const order: string[] = [];
  const ask = async (path: string) => {
    await app.request(path);
    order.push(path);
  };

  await Promise.all([ask("/long"), ask("/short")]);

  expect(order).toEqual(["/short", "/long"]);
});

/** An act of which nothing but its number matters. */
async function somethingHappens() {
  const told = { at: 0, account: "so", fingerprint: "", seq: null, school: null, status: 200 };
  const act = { ...told, key: v7(), kind: "said_safe", subject: v7(), answer: "{}" };
  await context.db.write((tx) => insertAct(tx, { ...act, audience: "all" }));
}
