import type { BrowserContext, Page } from "@playwright/test";
import { v7 } from "uuid";
import type { Me } from "#domain/answers.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { Item } from "../outbox/item.ts";
import type { BadNetwork } from "./badNetwork.ts";
import { act, ask, campaignOf, enter } from "./people.ts";
import { hope, openAs, expect, test, waiting, write } from "./phone.ts";

// What a phone saved reaches the server exactly once, however often the network drops.

test.use({ story: "field", actionTimeout: 40_000 });
test.setTimeout(600_000);

/** Needs filed and revised, and promises made: 200 operations in all. */
const needsCount = 50;
const promises = 100;
/** After so many writes the page is killed while it waits for an answer. */
const killEvery = 23;

test("200 operations on a dropping network, with pages killed: none lost, none doubled, in order", async ({
  browser,
  phone,
  network,
}) => {
  const office = await browser.newContext({ baseURL: network.address, serviceWorkers: "block" });
  const desk = await office.newPage();
  const line = await verifiedLine(desk, phone);
  const before = await pledgeEntries(desk);
  flap(network);

  const filed = await fileAndRevise(phone, network);
  const promised = await promise(phone, network, line);

  network.decide(() => "pass");
  await enter(desk, "so");
  const { items: all } = await ask<{ items: NeedView[] }>(
    desk,
    `/api/needs?campaign=${await campaignOf(desk)}&status=submitted&limit=500`,
  );
  const mine = all.filter(({ id }) => filed.includes(id));
  expect(mine.map(({ id }) => id).sort()).toEqual([...filed].sort());
  expect(new Set(mine.map(({ situation }) => situation))).toEqual(new Set(["Sửa lại: ngập sâu."]));
  const entries = (await pledgeEntries(desk)).slice(before.length);
  expect(entries.map(({ subjects }) => subjects["pledge"])).toEqual(promised);
  const need = await ask<NeedView>(desk, `/api/needs/${line.need}`);
  expect(need.lines[0]?.promised).toBe(promises);
  const dropped = network.writes.filter(({ fate }) => fate !== "pass");
  expect(dropped.length).toBeGreaterThan(network.writes.length / 5);
  await office.close();
});

/** Three of ten requests are lost: of these one half never arrives, of the other the answer is lost. */
function flap(network: BadNetwork) {
  let chance = 20_241_109;
  network.decide(({ method, path, nth }) => {
    if (method !== "POST" || !/^\/api\/(needs|pledges)/.test(path)) return "pass";
    if (nth % killEvery === killEvery - 1) return "hangs";
    chance = (chance * 1_103_515_245 + 12_345) % 2 ** 31;
    const roll = chance / 2 ** 31;
    return roll < 0.15 ? "lost" : roll < 0.3 ? "unanswered" : "pass";
  });
}

/** Sends all that waits, with a new page for each that is killed while it waits for its answer. */
async function sendAll(phone: BrowserContext, first: Page, network: BadNetwork) {
  let page = first;
  let seen = network.writes.length;
  let left = await waiting(page);
  while (left.length > 0) {
    await hope(page);
    await expect
      .poll(async () => network.writes.length > seen || (await waiting(page)).length === 0)
      .toBe(true);
    const hanging = network.writes.slice(seen).some(({ fate }) => fate === "hangs");
    seen = network.writes.length;
    if (hanging) {
      await page.close();
      page = await phone.newPage();
      await page.goto("/outbox");
      await expect(page.getByRole("heading", { name: "Hộp gửi" })).toBeVisible();
    }
    left = await waiting(page);
  }
  return page;
}

async function fileAndRevise(phone: BrowserContext, network: BadNetwork): Promise<string[]> {
  const page = await openAs(phone, "truong-001", "/outbox");
  await expect(page.getByText("Không còn gì chờ gửi")).toBeVisible();
  const me = await ask<Me>(page, "/api/me");
  const campaign = await campaignOf(page);
  const site = me.sites[0]?.id ?? "";
  const ids = Array.from({ length: needsCount }, () => v7());
  const lines = () => [{ id: v7(), item: "CHAN", quantity: 2, urgency: "normal" }];
  const filing = ids.map((id) => ({
    things: [id],
    makes: id,
    path: "/api/needs",
    body: { id, campaign, site, situation: "Ngập.", lines: lines() },
  }));
  const revising = ids.map((id) => ({
    things: [id],
    path: `/api/needs/${id}/revise`,
    body: { situation: "Sửa lại: ngập sâu.", lines: lines() },
  }));
  await write(page, [...filing, ...revising].map(itemOf("need")));

  await (await sendAll(phone, page, network)).close();
  return ids;
}

async function promise(
  phone: BrowserContext,
  network: BadNetwork,
  line: { id: string },
): Promise<string[]> {
  const page = await openAs(phone, "cum-01", "/outbox");
  await expect(page.getByText("Không còn gì chờ gửi")).toBeVisible();
  const ids = Array.from({ length: promises }, () => v7());
  const making = ids.map((id) => ({
    things: [id],
    makes: id,
    path: "/api/pledges",
    body: { id, needLine: line.id, quantity: 1 },
  }));
  await write(page, making.map(itemOf("pledge")));

  await (await sendAll(phone, page, network)).close();
  return ids;
}

interface Written {
  things: string[];
  makes?: string;
  path: string;
  body: object;
}

function itemOf(kind: Item["kind"]) {
  return ({ body, ...rest }: Written, i: number): Omit<Item, "owner"> => ({
    ...rest,
    key: v7(),
    n: i + 1,
    kind,
    body: JSON.stringify(body),
    title: kind,
    writtenAt: Date.now(),
    state: "waiting",
    tries: 0,
    nextAt: 0,
    notBefore: 0,
  });
}

/** A line that lacks more than will be promised. */
async function verifiedLine(desk: Page, phone: BrowserContext) {
  const page = await openAs(phone, "truong-002", "/outbox");
  const me = await ask<Me>(page, "/api/me");
  const need = v7();
  const id = v7();
  const lines = [{ id, item: "CHAN", quantity: 500, urgency: "normal" }];
  const campaign = await campaignOf(page);
  const site = me.sites[0]?.id;
  await act(page, "/api/needs", { id: need, campaign, site, situation: "Ngập.", lines });
  await page.close();
  await enter(desk, "so");
  await act(desk, `/api/needs/${need}/verify`, { lines: [] });
  return { id, need };
}

async function pledgeEntries(page: Page): Promise<EntryView[]> {
  const campaign = await campaignOf(page);
  const found: EntryView[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const path = `/api/ledger?campaign=${campaign}&kind=pledge&limit=500`;
    const after: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const { items, next }: EntryPage = await ask<EntryPage>(page, path + after);
    found.push(...items);
    cursor = next;
  }
  return found.sort((a, b) => a.seq - b.seq);
}

interface EntryPage {
  items: EntryView[];
  next: string | null;
}
