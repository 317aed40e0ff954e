import { expect, test } from "vitest";
import { zipOf } from "#server/testing/zipOf.ts";
import { unzip } from "./verify/unzip.ts";
import { zipStream, type FileToZip } from "./zip.ts";

async function zipped(files: FileToZip[]): Promise<Buffer> {
  async function* all() {
    yield* files;
  }
  const chunks = [];
  for await (const chunk of zipStream(all())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const bytes = (text: string) => new TextEncoder().encode(text);

test("files come out of the archive as they went in, also empty ones and ones in parts", async () => {
  async function* parts() {
    yield bytes("từng ");
    yield bytes("phần");
  }
  const files = [
    { name: "a/rỗng.txt", content: bytes("") },
    { name: "b.txt", content: bytes("x".repeat(100_000)) },
    { name: "c.txt", content: parts() },
  ];

  const archive = await zipped(files);

  const read = [...unzip(archive)!].map(([name, content]) => [name, String(content)]);
  expect(read).toEqual([
    ["a/rỗng.txt", ""],
    ["b.txt", "x".repeat(100_000)],
    ["c.txt", "từng phần"],
  ]);
});

test("what is no archive is not read, nor what is cut off", async () => {
  const archive = zipOf([{ name: "a", content: "abc" }]);

  expect(unzip(Buffer.from("no zip at all, but long enough"))).toBeUndefined();
  expect(unzip(archive.subarray(0, archive.length - 5))).toBeUndefined();
  const damaged = Buffer.from(archive);
  damaged.fill(255, 31, 34);
  expect(unzip(damaged)).toBeUndefined();
});
