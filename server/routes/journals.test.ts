import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
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
