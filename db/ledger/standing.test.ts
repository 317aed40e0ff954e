import { describe, expect, test } from "vitest";
import { sharedContext } from "#server/testing.ts";
import { brokenBy } from "#server/testing/changedByHand.ts";
import { liveTheLoop } from "#server/testing/loop.ts";

// What is lacking is counted with each write, and held by the audit to what every need lacks.
const context = await sharedContext();
await liveTheLoop(context);

describe("what is lacking, changed by hand, is named", () => {
  const of = "where item = 'SUA'";

  test.each([
    [
      "a quantity",
      `update lacks set quantity = quantity + 1 ${of}`,
      /quantity is \d+, the entries make \d+$/,
    ],
    ["a count of needs", `update lacks set needs = 2 ${of}`, /needs is 2, the entries make 1$/],
    ["a row that is gone", `delete from lacks ${of}`, /: is not there$/],
    [
      "a row of nothing",
      "insert into lacks (campaign, item, quantity, needs) select campaign, 'GAO', 5, 1 from lacks limit 1",
      /^lacking of GAO in campaign .*: quantity is 5, the entries make 0$/,
    ],
  ])("%s", async (_, change, place) => {
    const broken = await brokenBy(context.db, [change]);

    expect(broken).toEqual([expect.stringMatching(/^lacking of /)]);
    expect(broken[0]).toMatch(place);
  });
});
