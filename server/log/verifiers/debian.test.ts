import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "#db/ledger/sha256.ts";
import { toBase64 } from "#domain/log/base64.ts";
import { formatCheckpoint } from "#domain/log/checkpoint.ts";
import { emptyGrowth, grow, rootOf } from "#domain/log/growth.ts";
import { leafHash, type Bytes } from "#domain/log/merkle.ts";
import { formatNote } from "#domain/log/note.ts";
import { growLog } from "#server/commands/growLog.ts";
import { openTestContext, testLogKey } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { copyLog, flipsOf, writeCopy } from "#server/testing/logCopy.ts";
import { createTree } from "../tree.ts";
import { verifyWithSigstore } from "./sigstore.ts";

// Verifiers that are not ours, on logs that are: Go's own code for transparency logs, and Python
// with nothing but RFC 6962 and the C2SP formats. They need packages of Debian: `npm run test:debian`.

const folder = mkdtempSync(join(tmpdir(), "la-lanh-verifiers-"));
afterAll(() => rmSync(folder, { recursive: true }));
const goPath = "/usr/share/gocode";
const goProgram = join(folder, "verify-go");
/** Debian's own, which has Debian's packages, even where another one comes first. */
const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

const run = (program: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  execFileSync(program, args, { encoding: "utf8", env: { ...process.env, ...env } });

type Command = [program: string, args: string[]];
const commands = {
  Go: (args: string[]): Command => [goProgram, args],
  Python: (args: string[]): Command => [python, [join(import.meta.dirname, "verify.py"), ...args]],
};
const programs = {
  Go: (args: string[]) => run(...commands.Go(args)),
  Python: (args: string[]) => run(...commands.Python(args)),
};
const names = Object.keys(programs) as (keyof typeof programs)[];

beforeAll(() => {
  const missing: string[] = [];
  if (!existsSync(join(goPath, "src/golang.org/x/mod/sumdb")))
    missing.push("golang-golang-x-mod-dev");
  try {
    run("go", ["version"]);
  } catch {
    missing.push("golang-go");
  }
  try {
    run(python, ["-c", "import cryptography"]);
  } catch {
    missing.push("python3-cryptography");
  }
  if (missing.length > 0)
    throw new Error(`These tests need packages of Debian: apt-get install ${missing.join(" ")}`);
  const env = { GO111MODULE: "off", GOPATH: goPath, GOCACHE: join(folder, "cache") };
  run("go", ["build", "-o", goProgram, join(import.meta.dirname, "verify.go")], env);
}, 120_000);

/** A real log of a size in a folder of its own. */
async function logOf(size: number) {
  const { context, close } = await openTestContext();
  if (size > 0) await manyEntries(context, size);
  while ((await growLog(context)).more);
  const files = await copyLog(await testApp(context), size);
  await close();
  const at = mkdtempSync(join(folder, "log-"));
  writeCopy(at, files);
  return { files, at };
}

test("three verifiers that share no code agree on a log of 70,000 entries", async () => {
  const { files, at } = await logOf(70_000);

  const told = names.map((name) => programs[name]([at]).trim());

  const { root } = await verifyWithSigstore(files);
  expect(told).toEqual(names.map(() => `test.example/log 70000 ${root}`));
}, 180_000);

test.each(names)(
  "%s verifies a log that has nothing yet, and finds another root of it",
  async (name) => {
    const { at } = await logOf(0);
    const empty = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    const { name: signer, id: keyId } = testLogKey.publicKey;
    const text = formatCheckpoint({ origin: signer, size: 0, root: new Uint8Array(32) });
    const signature = { name: signer, keyId, bytes: testLogKey.sign(text) };

    expect(programs[name]([at]).trim()).toBe(`test.example/log 0 ${empty}`);
    writeFileSync(join(at, "checkpoint"), formatNote({ text, signatures: [signature] }));
    const { status, stderr } = spawnSync(...commands[name]([at]), { encoding: "utf8" });
    expect([status, stderr.startsWith("WRONG: ")]).toEqual([1, true]);
  },
);

describe("of a log of 600 entries", () => {
  test.each(names)("%s catches each of 500 changed bytes", async (name) => {
    const { files, at } = await logOf(600);
    const list = join(at, "..", "flips");
    const flips = flipsOf(files, 500, 20_261_123);
    writeFileSync(
      list,
      flips.map((flip) => `${flip.path} ${flip.offset} ${flip.change}\n`).join(""),
    );

    expect(programs[name]([at, list])).toContain("caught 500 of 500\n");
  });
});

test("an audit pack is unpacked by Python and verified by the script that it brings along", async () => {
  const { context, close } = await openTestContext();
  await manyEntries(context, 300);
  await growLog(context);
  const answer = await (await testApp(context)).get("/api/export/audit-pack.zip");
  const at = mkdtempSync(join(folder, "pack-"));
  writeFileSync(join(at, "pack.zip"), Buffer.from(await answer.arrayBuffer()));
  await close();

  expect(run(python, ["-m", "zipfile", "-t", join(at, "pack.zip")])).toContain("Done testing");
  run(python, ["-m", "zipfile", "-e", join(at, "pack.zip"), at]);

  expect(run(python, [join(at, "verify.py"), join(at, "log")])).toMatch(/^test.example\/log 300 /);
  // As its guide says it.
  const guide = readFileSync(join(at, "doc-truoc-khi-kiem-tra.html"), "utf8");
  const [go] = guide.match(/GO111MODULE=\S+ GOPATH=\S+ go run verify\.go log/) ?? [];
  expect(run("sh", ["-c", `cd '${at}' && ${go}`])).toMatch(/^test.example\/log 300 /);
});

test.each(names)(
  "%s says that a copy is wrong which lacks a file, or holds none of a log",
  async (name) => {
    const { at } = await logOf(300);
    const lacking = ["vkey", "checkpoint", "tile/0/000", "tile/entries/001.p/44"];
    const told = (change: () => void) => {
      change();
      const { status, stderr } = spawnSync(...commands[name]([at]), { encoding: "utf8" });
      return [status, stderr.startsWith("WRONG: ")];
    };

    for (const path of lacking) {
      const bytes = readFileSync(join(at, path));
      expect([path, ...told(() => rmSync(join(at, path)))]).toEqual([path, 1, true]);
      writeFileSync(join(at, path), bytes);
    }
    expect(told(() => writeFileSync(join(at, "vkey"), "no key"))).toEqual([1, true]);
    expect(told(() => rmSync(at, { recursive: true }))).toEqual([1, true]);
  },
);

test("Python verifies where folders are told apart by another sign, as on Windows", async () => {
  const { at } = await logOf(300);
  const as = `
import pathlib, runpy, sys
class There(type(pathlib.Path())):
    def __str__(self): return super().__str__().replace("/", chr(92))
    def __fspath__(self): return super().__str__()
pathlib.Path = lambda path: There(path)
runpy.run_path(sys.argv[0], run_name="__main__")`;
  const script = join(import.meta.dirname, "verify.py");
  const begun = `import sys; sys.argv = sys.argv[1:]${as}`;

  expect(run(python, ["-c", begun, script, at])).toMatch(/^test.example\/log 300 /);
});

test.each(names)("%s accepts every proof of every size up to 300", async (name) => {
  const { at } = await logOf(1);
  const list = join(at, "..", "proofs");
  const { lines, count } = await proofsUpTo(300);
  writeFileSync(list, lines);
  const none = join(at, "..", "none");
  writeFileSync(none, "");

  expect(programs[name]([at, none, list])).toContain(`proven ${count}\n`);
});

/** All inclusion and consistency proofs of all sizes up to one, as the server makes them. */
async function proofsUpTo(largest: number) {
  const leaves = Array.from({ length: largest }, (_, at) =>
    leafHash(sha256, new TextEncoder().encode(`entry ${at}`)),
  );
  const roots = leaves.map((_, at) =>
    rootOf(sha256, grow(sha256, emptyGrowth, leaves.slice(0, at + 1))),
  );
  const fullTile = [roots[255]!];
  const tree = createTree((level, { start, end }) =>
    Promise.resolve((level === 0 ? leaves : fullTile).slice(start, end)),
  );
  const rootAt = (size: number) => toBase64(roots[size - 1]!);
  const told = (path: Bytes[]) => path.map(toBase64).join(",") || "-";
  const lines: string[] = [];
  for (let size = 1; size <= largest; size++)
    for (let at = 0; at < size; at++) {
      const [included, consistent] = [
        await tree.inclusion(at, size),
        await tree.consistency(at + 1, size),
      ];
      lines.push(`i ${at} ${size} ${rootAt(size)} ${toBase64(leaves[at]!)} ${told(included)}\n`);
      lines.push(`c ${at + 1} ${size} ${rootAt(at + 1)} ${rootAt(size)} ${told(consistent)}\n`);
    }
  return { lines: lines.join(""), count: lines.length };
}
