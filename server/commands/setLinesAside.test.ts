import { describe, expect, test } from "vitest";
import { audit } from "#db/ledger/audit.ts";
import { countLines } from "#db/openLines.ts";
import {
  asideAtOnce,
  type LinePlace,
  type OpenLines,
  type SetManyAside,
} from "#domain/statements/setManyAside.ts";
import { everything } from "#server/testing/everything.ts";
import { sharedContext } from "#server/testing.ts";
import { statementScene } from "#server/testing/statementScene.ts";
import { accepted, by, clusterActor, departmentActor } from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { matchLine } from "./matchLine.ts";
import { reverseEntry } from "./reverseEntry.ts";
import { setLinesAside } from "./setLinesAside.ts";

// A great day brings more lines than anybody decides one by one: those that are alike are put aside
// together, and each can still be taken up again alone.
const context = await sharedContext();
const { read } = context.db;

async function asideScene() {
  const scene = await statementScene(context);
  const { campaign } = scene.province;
  const wanted = (more: Partial<OpenLines> = {}) => ({
    campaign,
    state: "pending" as const,
    direction: "credit" as const,
    ...more,
  });
  const ask = async (more: Partial<OpenLines> = {}) => {
    const lines = wanted(more);
    const { upTo = "" } = await countLines(read, lines);
    return { lines, upTo, reason: "giver_unknown" as const };
  };
  return { ...scene, wanted, ask };
}

describe("putting many lines aside", () => {
  test("puts aside what is wanted, each with an entry of its own, and nothing else", async () => {
    const { account, lines, ask } = await asideScene();
    await account.post([
      { amount: 1_000, memo: "ủng hộ bão lũ" },
      { amount: 2_000, memo: "ung ho" },
      { amount: 4_000, memo: "hoc phi" },
      { amount: 800, memo: "chi ung ho", direction: "debit" },
    ]);
    const before = (await account.entries()).length;

    const asked = { ...(await ask({ text: "ủng hộ" })), note: "Không có mã" };
    const { done } = accepted(await setLinesAside(context, by(departmentActor), asked));

    const [first, second, third, debit] = await lines();
    expect(done).toMatchObject({ count: 2 });
    expect(done.next).toBeUndefined();
    expect([first, second].map((line) => [line?.state, line?.reason, line?.note])).toEqual([
      ["set_aside", "giver_unknown", "Không có mã"],
      ["set_aside", "giver_unknown", "Không có mã"],
    ]);
    expect([third?.state, debit?.state]).toEqual(["pending", "pending"]);
    const added = (await account.entries()).slice(before);
    expect(added.map(({ kind }) => kind)).toEqual(["set_aside", "set_aside"]);
    expect(JSON.stringify(added)).not.toContain("Không có mã");
    expect(await account.money()).toEqual({ fund: 7_000, unknown: -7_000 });
    expect((await audit(read)).broken).toEqual([]);
  });

  test("lets each be taken up again alone", async () => {
    const { account, lines, ask } = await asideScene();
    await account.post([
      { amount: 1_000, memo: "a" },
      { amount: 2_000, memo: "b" },
    ]);
    accepted(await setLinesAside(context, by(departmentActor), await ask()));
    const [first] = await lines();

    const undo = { reason: "Đã biết ai gửi" };
    accepted(await reverseEntry(context, by(departmentActor), first!.setAside!.seq, undo));

    expect((await lines()).map(({ state }) => state)).toEqual(["pending", "set_aside"]);
  });

  test("does so many at once and goes on where it ended, up to the last that was counted", async () => {
    const { account, province, wanted, ask } = await asideScene();
    const many = Array.from({ length: 2 * asideAtOnce + 7 }, (_, at) => ({
      amount: 1_000 + at,
      memo: at % 2 ? "ung ho" : "khac",
    }));
    await account.post(many);
    const asked = await ask();
    await account.post([{ amount: 500, memo: "den sau", on: "2026-11-22" }]);

    const counts = [];
    let after: LinePlace | undefined;
    do {
      const part: SetManyAside = { ...asked, ...(after && { after }) };
      const { done }: Answered = accepted(await setLinesAside(context, by(departmentActor), part));
      counts.push(done.count);
      after = done.next;
    } while (after);

    expect(counts).toEqual([asideAtOnce, asideAtOnce, 7]);
    expect(await countLines(read, wanted())).toMatchObject({ count: 1, sum: 500 });
    const aside = { campaign: province.campaign, state: "on_hold" as const };
    expect(await countLines(read, aside)).toEqual({ count: 0, sum: 0 });
  });

  test("leaves what was decided meanwhile, and answers a repetition as the first time", async () => {
    const { account, province, lines, ask } = await asideScene();
    await account.post([
      { amount: 1_000, memo: "a" },
      { amount: 2_000, memo: "b" },
    ]);
    const asked = await ask();
    const [first] = await lines();
    const parts = [{ cluster: province.cluster, amount: 1_000 }];
    accepted(await matchLine(context, by(departmentActor), first!.id, { parts }));

    const once = by(departmentActor);
    const done = accepted(await setLinesAside(context, once, asked));
    const before = await everything(read);
    const again = accepted(await setLinesAside(context, once, asked));

    expect(done.done.count).toBe(1);
    expect(again).toEqual({ ...done, repeated: true });
    expect(await everything(read)).toEqual(before);
    expect((await lines()).map(({ state }) => state)).toEqual(["linked", "set_aside"]);
  });

  test("is for the department alone, and changes nothing for others", async () => {
    const { account, province, ask } = await asideScene();
    await account.post([{ amount: 1_000, memo: "a" }]);
    const asked = await ask();
    const before = await everything(read);

    const refused = await setLinesAside(context, by(clusterActor(province.cluster)), asked);

    expect(refused).toMatchObject({ code: "not_allowed" });
    expect(await everything(read)).toEqual(before);
  });

  test("is refused for a campaign that nobody knows", async () => {
    const { account, province, ask } = await asideScene();
    await account.post([{ amount: 1_000, memo: "a" }]);
    const asked = await ask();

    const lines = { ...asked.lines, campaign: province.site };
    const refused = await setLinesAside(context, by(departmentActor), { ...asked, lines });

    expect(refused).toMatchObject({ code: "unknown", facts: { what: "campaign" } });
  });
});
