import { expect, test } from "vitest";
import { formatKey, formatNote } from "#domain/log/note.ts";
import { sha256 } from "#db/ledger/sha256.ts";
import { formatCheckpoint } from "#domain/log/checkpoint.ts";
import { leafHash } from "#domain/log/merkle.ts";
import { formatBundle, readBundle } from "#domain/log/tiles.ts";
import type { TotalsView } from "#domain/ledgerViews.ts";
import { noon, testContext, testKey, testLogKey } from "#server/testing.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { lying, quietly, sourceOf } from "#server/testing/logSource.ts";
import { verify } from "./verify.ts";

// What a server, or whoever had a pack in hand, could say besides the log, or instead of an answer.

async function aLog(size = 40) {
  const context = await testContext();
  await manyEntries(context, size);
  return sourceOf(context);
}
const found = (lie: ReturnType<typeof lying>) => verify(lie, undefined, quietly);

type Change = (totals: TotalsView) => unknown;
const first = ({ rows: [row] }: TotalsView) => row!;

test.each<[string, Change, string]>([
  ["a row twice", (said) => said.rows.push(first(said)), "a row is there twice"],
  [
    "the whole under another name",
    (said) => said.rows.push({ ...said.total, key: "", name: "x" }),
    "x, received: the server says",
  ],
  [
    "an item twice",
    (said) =>
      first(said).received.items!.unshift({ ...first(said).received.items![0]!, quantity: 9 }),
    "an item is there twice",
  ],
  ["a row without a number", (said) => (first(said).received = undefined!), "cannot be read"],
])("totals that tell %s are found", async (_, change, told) => {
  const lie = lying(
    await aLog(),
    (path) => path.endsWith("by=item"),
    (text) => {
      const said = JSON.parse(text) as TotalsView;
      change(said);
      return JSON.stringify(said);
    },
  );

  await expect(found(lie)).rejects.toThrow(told);
});

test("the totals of a campaign of which the log has nothing are found", async () => {
  const source = await aLog();
  const never = "01990000-0000-7000-8000-000000000000";
  const listed = lying(
    source,
    (path) => path === "api/campaigns",
    () => JSON.stringify({ items: [{ id: never }] }),
  );
  let of = "";
  const lie: typeof source = {
    ...listed,
    async read(path) {
      of = /campaign=([^&]+)/.exec(path)?.[1]?.replace(never, "") || of;
      return listed.read(path.replace(never, of));
    },
  };

  await expect(found(lie)).rejects.toThrow(`totals of campaign ${never} by cluster`);
});

test.each(["api/items", "api/sites?limit=500", "log/witnesses", "api/campaigns"])(
  "what is no answer at %s is called wrong, and not our own mistake",
  async (at) => {
    const source = await aLog();

    for (const text of ["{", "null", '{"items":[null],"next":null}'])
      await expect(
        found(
          lying(
            source,
            (path) => path === at,
            () => text,
          ),
        ),
      ).rejects.toThrow(`what is at ${at} cannot be read`);
  },
);

test("a list of sites that leads in a circle ends", async () => {
  const lie = lying(
    await aLog(),
    (path) => path.startsWith("api/sites?"),
    () => JSON.stringify({ items: [], next: "again" }),
  );

  await expect(found({ ...lie, read: (path) => lie.read(path.split("&")[0]!) })).rejects.toThrow(
    "the list of sites has no end",
  );
});

test("a log that signs a size beyond all measure is not counted up to it", async () => {
  const { name, id: keyId } = testLogKey.publicKey;
  const text = formatCheckpoint({ origin: name, size: 2 ** 50, root: new Uint8Array(32) });
  const note = formatNote({ text, signatures: [{ name, keyId, bytes: testLogKey.sign(text) }] });

  await expect(
    found(
      lying(
        await aLog(),
        (path) => path === "log/checkpoint",
        () => note,
      ),
    ),
  ).rejects.toThrow("more than any ledger has");
});

test.each<[string, (leaf: string) => string | number[]]>([
  ["is no entry", () => [0x7b, 0xff, 0x7d]],
  ["is no entry", (leaf) => `\ufeff${leaf}`],
  ["is not canonical JSON", (leaf) => leaf.replace("{", "{ ")],
  ["is not canonical JSON", (leaf) => leaf.replace("{", '{"a":true,')],
  ["is not canonical JSON", (leaf) => leaf.replace("{", '{"a":1.5,')],
  ["says not when it was recorded", (leaf) => leaf.replace(/("recordedAt":)\d+/, '$1"now"')],
])("a signed entry that %s is told", async (told, change) => {
  const source = await aLog();
  const [first] = readBundle((await source.read("log/tile/entries/000.p/40"))!)!;
  const changed = change(new TextDecoder().decode(first));

  await expect(found(logOfOne(source, first!))).rejects.toThrow("the totals are not of the 1");
  await expect(found(logOfOne(source, Buffer.from(changed as string)))).rejects.toThrow(
    `entry 0 ${told}`,
  );
});

/** A log of one leaf that the true key has signed, and everything else of a source. */
function logOfOne(source: ReturnType<typeof lying>, leaf: Uint8Array): ReturnType<typeof lying> {
  const root = leafHash(sha256, leaf);
  const { name, id: keyId } = testLogKey.publicKey;
  const text = formatCheckpoint({ origin: name, size: 1, root });
  const note = formatNote({ text, signatures: [{ name, keyId, bytes: testLogKey.sign(text) }] });
  const files: Record<string, Uint8Array> = {
    "log/checkpoint": Buffer.from(note),
    "log/tile/entries/000.p/1": formatBundle([leaf]),
    "log/tile/0/000.p/1": root,
  };
  return { ...source, read: async (path) => files[path] ?? source.read(path) };
}

test("a witness that has seen another log is told", async () => {
  const vkey = formatKey(testKey("witness.example/w", 4).publicKey);
  const view = { name: "witness.example/w", vkey, size: 9, at: noon, problem: "forked" };
  const says = () => JSON.stringify({ items: [view], next: null });

  await expect(
    found(lying(await aLog(), (path) => path === "log/witnesses", says)),
  ).rejects.toThrow("witness.example/w has seen another log under this name");
});

test("the demo of another day is another log, and one of the same day is not", async () => {
  const logOf = async (day: string) => {
    const context = { ...(await testContext()), logKey: testKey(`demo-${day}.localhost/log`) };
    await manyEntries(context, 20);
    return sourceOf(context);
  };
  const { verified } = await verify(await logOf("1"), undefined, quietly);

  expect((await verify(await logOf("2"), verified, quietly)).before).toBe(0);
  await expect(verify(await logOf("1"), verified, quietly)).rejects.toThrow("but was by");
});
