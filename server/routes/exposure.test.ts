import { expect, test } from "vitest";
import { v7 } from "uuid";
import { sharedContext } from "#server/testing.ts";
import { unzip } from "#server/log/verify/unzip.ts";
import { askersOf, nobody, read } from "#server/testing/askers.ts";
import { everything } from "#server/testing/everything.ts";
import { exampleWorld } from "#server/testing/exampleWorld.ts";
import { rightsOf } from "./rights.ts";

// No person is exposed: after everything that can be done was done, the public reads all there is to
// read, and the ledger's bytes are looked at; no name, phone, plate, arrival or text is in any of it.

const context = await sharedContext();
const world = await exampleWorld(context);
const { app, peopleFor, made, ask } = await askersOf(world);
const rights = [...rightsOf(app)];

/** What nobody but those who deliver help may read, and how it would be recognised. */
const signs =
  /bí[ -]?danh|bi[ -]danh|29X-131|2027-01-07|0905.?(131.?131|313.?313)|hoàng thị|lò thị/i;
/** Everything private that is kept, by table: each must hold a sign, or nothing is shown by its absence. */
const privatePlaces: [table: string, column: string][] = [
  ["users", "name"],
  ["users", "username"],
  ["users", "displayUsername"],
  ["needs", "contactName"],
  ["needs", "contactPhone"],
  ["consignments", "carrier"],
  ["consignments", "plate"],
  ["consignments", "driverName"],
  ["consignments", "driverPhone"],
  ["consignments", "document"],
  ["consignments", "expectedOn"],
  ["receipts", "receivedByName"],
  ["receipts", "receivedByPosition"],
  ["texts", "text"],
];

test("the public is told no secret by any route, live event, export or leaf", async () => {
  const viewed = await world.helped();
  for (const [route] of rights.filter(([name]) => !name.startsWith("GET"))) await doOnce(route);
  for (const one of await peopleFor(""))
    await ask("GET", { path: `needs/${viewed.need.id}/contact` }, one);
  await world.received();

  const told: string[] = [];
  for (const [route, right] of rights.filter(([name]) => name.startsWith("GET")))
    for (const example of await made(route, undefined)) {
      const answer = await ask(route, example, nobody);
      if (right?.of !== "everyone") expect([route, answer.status]).toEqual([route, 401]);
      told.push(`${route}: ${await textOf(answer, example)}`);
    }

  const kept = await everything(context.db.read);
  const leaves = (kept.entries ?? []).map((entry) => `leaf: ${entry}`);
  expect(leaves.length).toBeGreaterThan(50);
  expect(kept.contact_viewings?.length).toBeGreaterThan(1);
  expect([...told, ...leaves].flatMap((text) => signsIn(text))).toEqual([]);
  for (const [table, column] of privatePlaces) {
    const values = (kept[table] ?? []).map((row) => String(JSON.parse(row)[column]));
    expect([table, column, values.some((value) => signs.test(value))]).toEqual([
      table,
      column,
      true,
    ]);
  }
});

test("the public is shown no photo of all that are kept, small or large, but those released", async () => {
  const hidden = await world.received();
  const shown = await world.received();
  const loose = { id: v7() };
  const sent = [...hidden.photos, ...shown.photos, loose].map(({ id }) => id);
  for (const id of sent) await world.sendPhoto({ id });
  const photos = shown.photos.map(({ id }) => id);
  const path = `consignments/${shown.id}/release-photos`;
  await world.done(path, world.actors.department, { photos });

  const seen = new Set<string>();
  const kept = await everything(context.db.read);
  const rows = [...(kept.photos ?? []), ...(kept.photo_files ?? [])].map((row) => JSON.parse(row));
  for (const { id } of rows)
    for (const size of ["", "?size=thumb"])
      if ((await world.get(`/api/photos/${id}${size}`)).status !== 404) seen.add(id);

  const released = rows.filter((row) => row.released).map(({ id }) => id);
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(sent));
  expect([...seen]).toEqual(expect.arrayContaining(photos));
  expect([...seen].filter((id) => !released.includes(id))).toEqual([]);
});

/** Does what a route does, as one of those who may. */
async function doOnce(route: string) {
  for (const one of (await peopleFor(route)).toReversed())
    for (const example of await made(route, one)) if ((await ask(route, example, one)).ok) return;
}

/** What an answer says; of an archive, such as a workbook, all that is packed in it. */
async function textOf(answer: Response, example: Parameters<typeof read>[1]): Promise<string> {
  if (!/zip|spreadsheetml/.test(answer.headers.get("content-type") ?? ""))
    return read(answer, example);
  const files = unzip(Buffer.from(await answer.arrayBuffer()));
  expect(files?.size).toBeGreaterThan(3);
  return [...files!.values()].map(String).join("\n");
}

/** Where a text gives something away, with some of what is around it. */
function signsIn(text: string): string[] {
  const at = text.search(signs);
  return at < 0 ? [] : [`${text.slice(0, 60)} … ${text.slice(Math.max(0, at - 60), at + 60)}`];
}
