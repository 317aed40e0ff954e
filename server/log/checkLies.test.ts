import { expect, test } from "vitest";
import type { EntryView } from "#domain/ledgerViews.ts";
import { formatCheckpoint, formatProof } from "#domain/log/checkpoint.ts";
import { leafHash } from "#domain/log/merkle.ts";
import { formatKey, formatNote, hexOf } from "#domain/log/note.ts";
import { noon, testKey } from "#server/testing.ts";
import { aBrowser, aLog, aServer } from "#server/testing/logReader.ts";
import { checkEntry, type Fetching } from "../../client/ledger/proof/checkEntry.ts";
import { sha256 } from "../../client/ledger/proof/sha2.ts";

// What a server could sign, or answer, to be believed in a reader's browser.

/** What a browser makes of an entry beside a log of one leaf, which says something of its own. */
async function checkBeside(shown: EntryView, leaf: string) {
  const key = testKey("test.example/log");
  const { name, id: keyId } = key.publicKey;
  const root = leafHash(sha256, new TextEncoder().encode(leaf));
  const text = formatCheckpoint({ origin: name, size: 1, root });
  const checkpoint = formatNote({ text, signatures: [{ name, keyId, bytes: key.sign(text) }] });
  const files: Record<string, string> = {
    "/log/vkey": formatKey(key.publicKey),
    "/log/proof/0.tlog-proof": formatProof({ index: 0, path: [], checkpoint }),
    "/log/entry/0": leaf,
  };
  const fetching: Fetching = async (path) => ({
    status: path in files ? 200 : 404,
    bytes: new TextEncoder().encode(files[path]),
  });
  const asked = { fetching, store: aBrowser().store, clock: () => noon };
  return checkEntry({ ...shown, leafHash: hexOf(root) }, asked);
}

test.each<[string, (leaf: string) => string]>([
  ["less", () => '{"version":1}'],
  ["nothing", () => "null"],
  ["what is no JSON", () => "no JSON"],
  ["what no entry holds", (leaf) => leaf.replace("{", '{"a":true,')],
  ["one thing twice", (leaf) => leaf.replace("{", '{"campaign":"another",')],
  ["it with spaces", (leaf) => leaf.replace("{", "{ ")],
  ["it after a mark that decoders drop", (leaf) => `\ufeff${leaf}`],
])("a signed leaf that says %s proves nothing of what is shown", async (_, change) => {
  const { shown, fetching } = await aServer(await aLog(5));
  const leaf = new TextDecoder().decode((await fetching("/log/entry/0"))!.bytes);

  expect(await checkBeside(await shown(0), leaf)).toMatchObject({ kind: "proven" });
  expect(await checkBeside(await shown(0), change(leaf))).toEqual({ kind: "wrong", what: "shown" });
});

test.each(["{", "null", '{"items":null}', '{"items":[null,{"name":3,"problem":"forked"}]}'])(
  "an entry is proven although witnesses are told of as %s",
  async (list) => {
    const { check } = await aServer(await aLog(5), (path, bytes) =>
      path.endsWith("/witnesses") ? new TextEncoder().encode(list) : bytes,
    );

    expect(await check(aBrowser(), 3)).toMatchObject({
      kind: "proven",
      witnesses: { cosigned: [], disputed: [] },
    });
  },
);
