import { existsSync, readFileSync, readdirSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { databaseFile, openDatabase } from "#db/open.ts";
import { damageOf, whyNotServed } from "#db/inspectSqlite.ts";
import { findLogHead } from "#db/ledger/tree.ts";
import { auditAll } from "../auditAll.ts";
import { hasSigned, logKeyFile, readKeyFile, readSigningKey } from "../log/key.ts";
import { OperatorProblem } from "../operatorProblem.ts";
import { copyDurably, describeFile, filesIn, makeFolder, syncFolder, syncTree } from "./durable.ts";
import { Manifest, manifestFile } from "./manifest.ts";
import { restoringFolder } from "./restoring.ts";
import { treeOfAll } from "./treeOfAll.ts";

/**
 * Puts a backup into a data folder that is empty, after it was checked: every file against the
 * manifest, the copied database by all that `npm run audit` does, its tree against the manifest's
 * root and its checkpoint against the key. Nothing stays in the folder when something does not fit.
 * Throws an OperatorProblem that names what that is.
 */
export async function restore(backup: string, dataDir: string): Promise<Manifest> {
  const manifest = readManifest(backup);
  await expectWhole(backup, manifest);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (readdirSync(dataDir).length > 0)
    throw new OperatorProblem(
      `${dataDir} is not empty, and a restore writes over nothing: move what is in it elsewhere, ` +
        "or set DATA_DIR to another folder.",
    );
  const building = join(dataDir, restoringFolder);
  await makeFolder(building);
  try {
    for (const { path } of manifest.files)
      await copyDurably(join(backup, path), join(building, path));
    await expectWhole(building, manifest);
    await expectSound(building, manifest);
    await syncTree(building);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
  await moveInto(dataDir, building);
  return manifest;
}

function readManifest(backup: string): Manifest {
  const path = join(backup, manifestFile);
  if (!existsSync(path))
    throw new OperatorProblem(
      `${backup} is no whole backup: it has no ${manifestFile}. Choose a folder la-lanh-….`,
    );
  try {
    return v.parse(Manifest, JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new OperatorProblem(`${path} is damaged: choose another backup.`);
  }
}

async function expectWhole(folder: string, { files }: Manifest): Promise<void> {
  const there = new Set(await filesIn(folder));
  for (const { path, bytes, sha256 } of files) {
    const found = there.has(path) ? await describeFile(folder, path) : undefined;
    if (found?.bytes !== bytes || found.sha256 !== sha256)
      throw new OperatorProblem(
        `${join(folder, path)} ${found ? "is not what the manifest says" : "is missing"}: ` +
          "choose another backup.",
      );
  }
  if (!files.some(({ path }) => path === databaseFile))
    throw new OperatorProblem(`${folder} has no ${databaseFile}: choose another backup.`);
}

/** Whether the database is sound and is the one whose tree the manifest names, with its key. */
async function expectSound(folder: string, { ledger }: Manifest): Promise<void> {
  const path = join(folder, databaseFile);
  const [why = whyNotServed(path)] = damageOf(path);
  if (why) throw new OperatorProblem(`Choose another backup: ${why}.`);
  const db = await openDatabase(path);
  try {
    const { broken } = await auditAll(db.read);
    const { seq, root } = await treeOfAll(db.read);
    if (seq !== ledger.seq || root !== ledger.root)
      broken.push(`the entries do not make the tree of ${ledger.seq + 1} that the manifest names`);
    const head = await findLogHead(db.read);
    const key = readSigningKey(readKeyFile(join(folder, logKeyFile)) ?? "");
    if (head && !(key && hasSigned(key.publicKey, head.checkpoint)))
      broken.push(`${logKeyFile} has not signed the log's checkpoint`);
    if (broken.length > 0)
      throw new OperatorProblem(
        ["The backup does not fit, choose another one:", ...broken].join("\n✗ "),
      );
  } finally {
    await db.close();
  }
}

/** The folder made for it goes last: while it is there, no server starts. */
async function moveInto(dataDir: string, building: string): Promise<void> {
  for (const name of readdirSync(building)) await rename(join(building, name), join(dataDir, name));
  await rm(building, { recursive: true });
  await syncFolder(dataDir);
  await syncFolder(dirname(dataDir));
}
