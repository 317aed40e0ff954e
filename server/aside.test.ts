import { gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { v7 } from "uuid";
import { unzip } from "#server/log/verify/unzip.ts";
import { createAside, type Aside } from "./aside.ts";
import { schools } from "#db/schema/places.ts";
import { growLog } from "./commands/growLog.ts";
import { createLive } from "./live.ts";
import type { Answered } from "./operation/watched.ts";
import { emptyFolder, openFolder, settingsOf } from "./testing/dataFolder.ts";
import { putClient } from "./testing/builtClient.ts";
import { busyScene } from "./testing/scene.ts";
import { createWholeApp } from "./wholeApp.ts";

// Files are made in a thread that only reads: real threads, on a real folder.

/** A data folder in which much has happened, with an app that makes files aside and one that does not. */
async function served() {
  const dataDir = emptyFolder();
  const settings = settingsOf(dataDir);
  const { context: then } = await openFolder(dataDir);
  const { campaign } = await busyScene({ ...then, setNow: () => undefined, filesFolder: dataDir });
  await growLog(then);
  const context = { ...then, now: () => Date.now() };
  const live = await createLive(context.db);
  const clientFolder = emptyFolder();
  putClient(clientFolder);
  const aside = createAside(settings, { witnesses: async () => [], clientFolder });
  onTestFinished(aside.end);
  const parts = { context, live, clientFolder };
  const [here, there] = [
    createWholeApp(settings, parts),
    createWholeApp(settings, { ...parts, aside }),
  ];
  /** An app that notes what it has made aside, and what it tells of. */
  const watched = async () => {
    const asked: string[] = [];
    const told: Answered[] = [];
    const answer: Aside["answer"] = (one) => {
      asked.push(one.path);
      return aside.answer(one);
    };
    const tell = told.push.bind(told);
    const app = createWholeApp(settings, { ...parts, aside: { ...aside, answer }, tell });
    return { app, asked, told };
  };
  return { settings, campaign, here, there, aside, context, watched };
}

const asked = (path: string) => ({ method: "GET", path, headers: [], requestId: v7() });

test("every file is the same, with the same headers, as if it were made here", async () => {
  const { here, there, campaign } = await served();
  const { paths } = (await (await here.request("/api/openapi.json")).json()) as { paths: object };
  const files = Object.keys(paths).filter((path) => path.startsWith("/api/export/"));
  expect(files).toHaveLength(12);
  const ways: [string, RequestInit][] = [
    ["", {}],
    [`?campaign=${campaign}`, { headers: { "accept-encoding": "gzip" } }],
    ["?campaign=nobody", { headers: { "accept-language": "en" } }],
    ["", { method: "HEAD" }],
  ];

  for (const [query, how] of ways)
    for (const path of files) {
      if (path.endsWith(".zip")) continue;
      const answers = [
        await here.request(path + query, how),
        await there.request(path + query, how),
      ];
      const told = await Promise.all(answers.map(toldBy));
      expect([path, query, told[1]]).toEqual([path, query, told[0]]);
    }
});

/** What an answer says, but for its own name. */
async function toldBy(answer: Response) {
  const headers = new Headers(answer.headers);
  const id = headers.get("x-request-id");
  headers.delete("x-request-id");
  const sent = Buffer.from(await answer.arrayBuffer());
  const bytes =
    headers.get("content-encoding") === "gzip" && sent.length > 0 ? gunzipSync(sent) : sent;
  const isProblem = answer.headers.get("content-type")?.startsWith("application/problem");
  const body = isProblem ? bytes.toString().replaceAll(id!, "…") : bytes.toString("base64");
  return { status: answer.status, headers: Object.fromEntries(headers), body };
}

test("a file that is made aside is told of by its address, and one that is nowhere is not asked for", async () => {
  const { app, asked, told } = await (await served()).watched();

  await app.request("/api/export/fund.csv?lang=code");
  const nowhere = await app.request("/api/export/nowhere.csv");

  expect(nowhere.status).toBe(404);
  expect(asked).toEqual(["/api/export/fund.csv?lang=code"]);
  expect(told.map(({ route }) => route)).toEqual(["/api/export/fund.csv", "*"]);
});

describe("what goes through every school", () => {
  const paths = ["/api/totals?by=school", "/api/reconciliation?limit=3", "/totals?by=school"];
  const others = ["/api/totals?by=cluster", "/totals"];

  test("of a country is made aside, and says the same", async () => {
    const { context, here, watched } = await served();
    const [school] = await context.db.read.select().from(schools).limit(1);
    const more = Array.from({ length: 5_000 }, (_, at) => {
      return { ...school!, id: `more-${at}`, code: `M${at}` };
    });
    await context.db.write(async (tx) => {
      for (let from = 0; from < more.length; from += 500)
        await tx.insert(schools).values(more.slice(from, from + 500));
    });
    const { app, asked } = await watched();

    for (const path of [...paths, ...others]) {
      const [made, own] = [await app.request(path), await here.request(path)];
      const tag = made.headers.get("etag") ?? "";
      const again = await app.request(path, { headers: { "if-none-match": tag } });
      expect(await toldBy(made)).toEqual(await toldBy(own));
      expect(again.status).toBe(304);
    }

    expect(asked).toEqual(paths.flatMap((path) => [path, path]));
  });

  test("of a province is made where it is asked", async () => {
    const { app, asked } = await (await served()).watched();

    for (const path of paths) expect((await app.request(path)).status).toBe(200);

    expect(asked).toEqual([]);
  });
});

test("an audit pack that is made aside holds the same files", async () => {
  const { here, there } = await served();

  const packs = await Promise.all(
    [here, there].map(async (app) =>
      (await app.request("/api/export/audit-pack.zip")).arrayBuffer(),
    ),
  );

  const [one, other] = packs.map((bytes) => unzip(Buffer.from(bytes))!);
  expect([...other!.keys()]).toEqual([...one!.keys()]);
  expect(other).toEqual(one);
});

test("who stops reading ends the making, and a thread that was ended begins anew", async () => {
  const { aside } = await served();
  const left = await aside.answer(asked("/api/export/ledger.csv"));
  await left.body!.cancel();
  await aside.end();

  const again = await aside.answer(asked("/api/export/fund.csv"));

  expect(again.status).toBe(200);
  expect(await again.text()).toContain("\r\n");
});

test("what is being made when the thread ends fails, and is no whole file", async () => {
  const { aside } = await served();
  const cut = await aside.answer(asked("/api/export/ledger.csv"));

  // No more than one piece is asked for before somebody reads.
  await aside.end();

  await expect(cut.text()).rejects.toThrow("ended before it was done");
});

test("the thread ends by itself when nobody asks for anything, and holds nothing open", async () => {
  const { settings } = await served();
  const brief = createAside(settings, { witnesses: async () => [], idle: 0 });

  const first = await (await brief.answer(asked("/api/export/fund.csv"))).text();
  const second = await (await brief.answer(asked("/api/export/fund.csv"))).text();
  await brief.end();

  expect(second).toBe(first);
});

test("a thread that cannot begin fails the request, not the server", async () => {
  const { there, context } = await served();
  const dataDir = emptyFolder();
  const aside = createAside(settingsOf(dataDir), { witnesses: async () => [] });
  onTestFinished(aside.end);
  const live = await createLive(context.db);
  const app = createWholeApp(settingsOf(dataDir), { context, live, aside });

  const answer = await app.request("/api/export/fund.csv");

  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ code: "unexpected" });
  expect((await there.request("/api/export/fund.csv")).status).toBe(200);
});
