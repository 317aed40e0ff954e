import { expect, test } from "vitest";
import { v7 } from "uuid";
import * as v from "valibot";
import { showNeed } from "#db/needViews.ts";
import type { Verification } from "#domain/need.ts";
import { SeenNeed } from "#domain/seenNeed.ts";
import { everything } from "#server/testing/everything.ts";
import { sharedContext } from "#server/testing.ts";
import {
  accepted,
  by,
  departmentActor,
  schoolActor,
  smallProvince,
} from "#server/testing/story.ts";
import type { Answered } from "./act.ts";
import { addNeedPhotos } from "./addNeedPhotos.ts";
import { changeSite } from "./changeSite.ts";
import { fileNeed } from "./fileNeed.ts";
import { reviseNeed } from "./reviseNeed.ts";
import { verifyNeed } from "./verifyNeed.ts";

// The department approves what it has looked at.
const context = await sharedContext();
const { read } = context.db;

const blankets = (quantity: number, note?: string) => ({
  id: v7(),
  item: "CHAN",
  quantity,
  urgency: "urgent" as const,
  ...(note && { note }),
});

/** A need that waits, at a site of its own; what its school does, and the department. */
async function waiting(lines = [blankets(10)]) {
  const { campaign, site, school } = await smallProvince(context);
  const own = () => by(schoolActor(school));
  const need = { id: v7(), campaign, site, situation: "Nước ngập đến mái bếp.", lines };
  accepted<Answered>(await fileNeed(context, own(), need));
  return {
    need,
    own,
    look: async () => v.parse(SeenNeed, await showNeed(read, departmentActor, need.id)),
    approve: (seen: SeenNeed, given: Verification["lines"] = []) =>
      verifyNeed(context, by(departmentActor), need.id, { lines: given, seen }),
  };
}

test("nothing is verified that the school changed since it was looked at, and is told what", async () => {
  const [first, second] = [blankets(10, "Cỡ nhỏ"), blankets(2)];
  const { need, own, look, approve } = await waiting([first, second]);
  const seen = await look();
  const added = [blankets(3), blankets(4)];
  const lines = [{ ...first, quantity: 11 }, ...added];
  const revised = { ...need, situation: "Mái bay hết.", lines };
  accepted<Answered>(await reviseNeed(context, own(), need.id, revised));
  const before = await everything(read);

  const refused = await approve(seen, [{ id: second.id, approved: 1 }]);

  const facts = { added: 2, changed: 1, gone: 1, rewritten: 1, movedM: 0 };
  expect(refused).toMatchObject({ code: "need_changed", facts });
  expect(await everything(read)).toEqual(before);
  accepted<Answered>(await approve(await look()));
});

test("nothing is verified that was moved since it was looked at, by its school or with its site", async () => {
  const { need, own, look, approve } = await waiting();
  const first = await look();
  const position = { lat: 22.81, lng: 105, from: "gps" as const };
  accepted<Answered>(await changeSite(context, own(), need.site, { position }));
  const second = await look();
  const revised = { ...need, position: { lat: 22.83, lng: 105 } };
  accepted<Answered>(await reviseNeed(context, own(), need.id, revised));

  const refused = [await approve(first), await approve(second)];

  expect(refused).toMatchObject([
    { code: "need_changed", facts: { rewritten: 0, movedM: 3_336 } },
    { code: "need_changed", facts: { rewritten: 0, movedM: 2_224 } },
  ]);
  accepted<Answered>(await approve(await look()));
});

test("photos that came since it was looked at hold nothing up: they may come at any time", async () => {
  const { need, own, look, approve } = await waiting();
  const seen = await look();
  const photos = [{ id: v7(), sha256: "0".repeat(64) }];
  accepted<Answered>(await addNeedPhotos(context, own(), need.id, { photos }));

  expect((await approve(seen)).ok).toBe(true);
});
