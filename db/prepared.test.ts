import { asc, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { sharedContext } from "#server/testing.ts";
import { preparedIn } from "./prepared.ts";
import { communes } from "./schema/places.ts";

const { db } = await sharedContext();

const ids = Array.from({ length: 600 }, (_, at) => `9${String(at).padStart(4, "0")}`);
await db.write((tx) =>
  tx
    .insert(communes)
    .values(ids.map((id) => ({ id, name: id, nameEn: id, search: id, lat: 0, lng: 0 }))),
);

const find = preparedIn<string, { id: string }>((on, some) =>
  on
    .select({ id: communes.id })
    .from(communes)
    .where(inArray(communes.id, some))
    .orderBy(asc(communes.id)),
);

test.each([0, 1, 4, 5, 17, 256, 257, 600])(
  "a list of %i values finds each once",
  async (length) => {
    const wanted = ids.slice(0, length);

    expect(await find(db.read, wanted)).toEqual(wanted.map((id) => ({ id })));
  },
);

test("a value that is not there finds nothing, whatever fills its piece up", async () => {
  expect(await find(db.read, ["absent"])).toEqual([]);
  expect(await find(db.read, ["absent", "90003"])).toEqual([{ id: "90003" }]);
});
