import { expect, test } from "vitest";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { clusterActor } from "#server/testing/story.ts";
import { liveTheLoop } from "#server/testing/loop.ts";

// Link checkers, caches and proxies ask for the headers alone: they are those of the whole answer.
const context = await sharedContext();
const { ids, province } = await liveTheLoop(context);
const { get, head } = await testApp(context);

const readers = [
  ["the public", undefined],
  ["a cluster", clusterActor(province.cluster)],
] as const;

test.each(readers)(
  "HEAD has the tag of GET, and costs nothing once held: for %s",
  async (_, who) => {
    for (const path of ["/api/needs", `/api/needs/${ids.need}`, "/api/totals?by=item"]) {
      const alone = await head(path, who);
      const whole = await get(path, who);
      const tag = alone.headers.get("etag") ?? "";
      const again = await head(path, who, { "if-none-match": tag });

      expect([alone.status, await alone.text()]).toEqual([200, ""]);
      expect(tag).toMatch(/".+"$/);
      for (const name of ["etag", "cache-control", "content-type"])
        expect([name, alone.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
      expect(again.status).toBe(304);
    }
  },
);

test("HEAD of a page has the tag of GET, and costs nothing once held", async () => {
  for (const path of ["/", `/needs/${ids.need}`, "/ledger"]) {
    const tag = (await head(path)).headers.get("etag");
    const again = await head(path, undefined, { "if-none-match": tag ?? "" });

    expect(tag).toBe((await get(path)).headers.get("etag"));
    expect(tag).toMatch(/".+"$/);
    expect(again.status).toBe(304);
  }
});
