import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { formatKey } from "#domain/log/note.ts";
import { testKey } from "#server/testing.ts";
import { sayProblem } from "./operatorProblem.ts";
import { emptyFolder } from "./testing/dataFolder.ts";

// What an operator reads when the machine says no: one sentence that says what to do, and no stack.

/** Runs a command of ours in a process of its own. */
function run(script: string, args: string[], env: Record<string, string>) {
  const { PATH } = process.env;
  const NODE_COMPILE_CACHE = join(import.meta.dirname, "../.cache/compiled");
  const ended = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    env: { PATH, NODE_COMPILE_CACHE, ...env },
    encoding: "utf8",
  });
  return [ended.status, ended.stdout + ended.stderr];
}

/** A file where somebody took a folder to be. */
function aFile(): string {
  const file = join(emptyFolder(), "dữ liệu");
  writeFileSync(file, "mine");
  return file;
}

test.each([
  ["a start", "start.js", ""],
  ["a start below it", "start.js", "/below"],
] as const)("%s in a folder that is a file says so in one sentence", (_, script, end) => {
  const [status, said] = run(script, [], { DATA_DIR: `${aFile()}${end}` });

  expect(status).toBe(1);
  // A start may have had to build the client before.
  expect(said).toMatch(/^.+: no folder can be made there: .* \([A-Z]+\)\n$/m);
  expect(said).not.toContain("    at ");
});

test("a backup into a folder that cannot be made says so in one sentence", () => {
  const dataDir = emptyFolder();
  new Sqlite(join(dataDir, "la-lanh.db")).exec("create table t (a)").close();
  const into = aFile();

  const ended = run("backup/run.ts", ["backup", into], { DATA_DIR: dataDir });

  expect(ended).toEqual([
    1,
    expect.stringMatching(/^.*dữ liệu: no folder can be made there: .*\n$/),
  ]);
});

test("a database that is damaged is named by the commands that only copy it, too", () => {
  const dataDir = emptyFolder();
  writeFileSync(join(dataDir, "la-lanh.db"), "no database");

  const ended = run("backup/run.ts", ["backup", emptyFolder()], { DATA_DIR: dataDir });

  expect(ended).toEqual([1, expect.stringMatching(/^The database: it is damaged\. .*NOTADB\)\n$/)]);
});

test.each([
  ["a password link", "passwordLink.ts"],
  ["a new key for the log", "rotateLogKey.ts"],
  ["an audit", "audit.ts"],
])("%s makes no new server where none was, and says which folder it looked at", (_, script) => {
  const dataDir = emptyFolder();

  const ended = run(script, ["quan-tri"], { DATA_DIR: dataDir });

  expect(ended).toEqual([
    1,
    `There is no ${dataDir}/la-lanh.db: set DATA_DIR to the folder of the server.\n`,
  ]);
  expect(readdirSync(dataDir)).toEqual([]);
});

test("another program's database is named by a password link as by a start", () => {
  const dataDir = emptyFolder();
  new Sqlite(join(dataDir, "la-lanh.db")).exec("create table t (a)").close();

  const ended = run("passwordLink.ts", ["quan-tri"], { DATA_DIR: dataDir });

  expect(ended).toEqual([1, expect.stringMatching(/^.*another program's database\. .*\.md\.\n$/)]);
});

test.each([
  ["PORT that is no port", { PORT: "abc" }, /^PORT is "abc" but must be a port number, .*\n$/],
  [
    "state that is damaged",
    {},
    /^\S+ is not a witness' state: put the one of your backup there\.\n$/,
  ],
])("a witness with a %s says so in one sentence", (_, env, sentence) => {
  const WITNESS_STATE = join(emptyFolder(), "witness.json");
  writeFileSync(WITNESS_STATE, "{}");
  const WITNESS_LOGS = formatKey(testKey("aid.example/log").publicKey);

  const ended = run("log/witness/run.ts", [], { WITNESS_LOGS, WITNESS_STATE, ...env });

  expect(ended).toEqual([1, expect.stringMatching(sentence)]);
});

const said = vi.fn<(text: unknown) => void>();
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(said));
afterEach(() => {
  vi.restoreAllMocks();
  said.mockReset();
  process.exitCode = undefined;
});

test.each([
  ["ENOSPC", "/srv/x: the disk is full. "],
  ["EACCES", "/srv/x: this account may not do that. "],
  ["EROFS", "/srv/x: the disk is read-only. "],
])("what the disk refuses as %s is told with its place and what to do", (code, sentence) => {
  sayProblem(Object.assign(new Error(code), { code, syscall: "open", path: "/srv/x" }));

  expect(said).toHaveBeenCalledWith(expect.stringContaining(sentence));
});

test("a copy that a disk refuses is told with where it was to go", () => {
  const places = { path: "/srv/backup/la-lanh.db", dest: "/var/new/la-lanh.db" };

  sayProblem(Object.assign(new Error("full"), { code: "ENOSPC", syscall: "copyfile", ...places }));

  expect(said).toHaveBeenCalledWith(expect.stringMatching(/^\/var\/new\/la-lanh\.db: the disk/));
});

test("a mistake of ours is told as it is, with its place", () => {
  const mistake = new TypeError("undefined is not a function");

  sayProblem(mistake);

  expect(said).toHaveBeenCalledWith(mistake);
});
