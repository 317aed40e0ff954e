import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { sharedContext, testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { bankCredit } from "#server/testing/bankCredit.ts";
import { manyEntries } from "#server/testing/entries.ts";

const context = await sharedContext();
const { campaign } = await manyEntries(context, 1_201);
const { get } = await testApp(context);

describe.each([
  ["ledger.journal", /^ +; seq: (\d+)$/gm],
  ["ledger.beancount", /^ +seq: "(\d+)"$/gm],
])("%s", (name, seqs) => {
  test("has every entry of its campaign once, in the order they were recorded", async () => {
    const answer = await get(`/api/export/${name}?campaign=${campaign}`);

    const text = await answer.text();
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect([...text.matchAll(seqs)].map(([, seq]) => Number(seq))).toEqual(
      Array.from({ length: 1_201 }, (_, at) => at),
    );
  });

  test("is of the campaign that is open when none is named", async () => {
    const named = await get(`/api/export/${name}?campaign=${campaign}`);

    expect(await (await get(`/api/export/${name}`)).text()).toBe(await named.text());
  });

  test("of a campaign that is not there is refused", async () => {
    const answer = await get(`/api/export/${name}?campaign=${v7()}`);

    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "unknown", facts: { what: "campaign" } });
  });
});

test("a journal ends with the entry that was the last one when it was asked for", async () => {
  const own = await testContext();
  const asked = await manyEntries(own, 9);
  const path = `/api/export/ledger.journal?campaign=${asked.campaign}`;
  const app = await testApp(own);
  const before = await (await app.get(path)).text();

  const answer = await app.get(path);
  await bankCredit(own, asked.campaign, { quantity: 1_000 });

  expect(await answer.text()).toBe(before);
});
