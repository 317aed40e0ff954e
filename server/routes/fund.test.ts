import { expect, test } from "vitest";
import * as v from "valibot";
import { headSeq } from "#db/totals.ts";
import { FundView } from "#domain/fundViews.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { done, fundScene } from "#server/testing/fundScene.ts";
import { clusterActor, departmentActor } from "#server/testing/story.ts";

// What anyone may read of the fund, and how the department asks it to hold money.
const context = await sharedContext();
const { read } = context.db;
const { get, post } = await testApp(context);

/** A fund of which two lines hold money: one of two clusters and the fund itself, one of the fund. */
async function heldScene() {
  const scene = await fundScene(context);
  const { cluster, otherCluster } = scene.province;
  const [first, second] = [await scene.lineOf("VND", 500_000), await scene.lineOf("VND", 300_000)];
  await scene.match(first.line, cluster, 40_000);
  await scene.match(first.line, otherCluster, 30_000);
  done(await scene.earmark(first.line, 20_000));
  done(await scene.earmark(second.line, 10_000));
  return { ...scene, first, second };
}

async function fundOf(campaign: string, more = ""): Promise<FundView> {
  const answer = await get(`/api/fund?campaign=${campaign}${more}`);
  expect(answer.status).toBe(200);
  const told: unknown = await answer.json();
  const parsed = v.parse(FundView, told);
  expect(told).toEqual(parsed);
  return parsed;
}

test("the public reads what the fund has, what is free, and for whom the rest is held", async () => {
  const { campaign, province, first, second } = await heldScene();

  const fund = await fundOf(campaign);

  expect(fund).toMatchObject({
    campaign,
    seq: await headSeq(read),
    balance: 1_070_000,
    free: 970_000,
    held: 100_000,
    next: null,
  });
  const told = fund.items.map(({ needLine, giver, giverName = giver, quantity }) => [
    needLine,
    giverName,
    quantity,
  ]);
  expect(told).toEqual([
    [first.line, "Cụm số 1", 40_000],
    [first.line, "Cụm số 2", 30_000],
    [first.line, "fund", 20_000],
    [second.line, "fund", 10_000],
  ]);
  expect(fund.items[0]).toMatchObject({
    need: { id: first.need },
    site: { id: province.site },
    school: { id: province.school },
  });
});

test("what is held comes page by page, each part once", async () => {
  const { campaign } = await heldScene();
  const all = await fundOf(campaign);
  const found: FundView["items"] = [];

  let next: string | null = "";
  while (next !== null) {
    const page: FundView = await fundOf(campaign, `&limit=1${next && `&cursor=${next}`}`);
    expect(page.items).toHaveLength(1);
    found.push(...page.items);
    ({ next } = page);
  }

  expect(found).toEqual(all.items);
});

test("only the department earmarks, up to what is free, and is told how much that is", async () => {
  const scene = await fundScene(context);
  const { line } = await scene.lineOf("VND", 5_000_000);
  const asked = { needLine: line, quantity: 1_000_001 };

  const byCluster = await post("/api/earmarks", clusterActor(scene.province.cluster), asked);
  const tooMuch = await post("/api/earmarks", departmentActor, asked);
  const enough = await post("/api/earmarks", departmentActor, { ...asked, quantity: 1_000_000 });
  const freed = await post("/api/earmarks/free", departmentActor, { needLine: line });

  expect(byCluster.status).toBe(403);
  expect([tooMuch.status, await tooMuch.json()]).toMatchObject([
    409,
    { code: "exceeds_fund", facts: { free: 1_000_000, unit: "₫", scale: 0 } },
  ]);
  expect([enough.status, freed.status]).toEqual([200, 200]);
  expect(await fundOf(scene.campaign, "&limit=5")).toMatchObject({
    free: 1_000_000,
    held: 0,
    items: [],
  });
});

test("a list of consignments tells what the fund sent from what clusters sent", async () => {
  const scene = await fundScene(context);
  const paid = scene.paying(1_000);
  done(await scene.send(paid));
  const listed = async (from: string) => {
    const answer = await get(`/api/consignments?campaign=${scene.campaign}&from=${from}`);
    return ((await answer.json()) as { items: { id: string; from: string }[] }).items;
  };

  expect(await listed("fund")).toMatchObject([{ id: paid.id, from: "fund" }]);
  expect(await listed("cluster")).toEqual([]);
});
