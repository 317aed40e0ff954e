import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { databaseFile, openDatabase } from "#db/open.ts";
import { copySqlite } from "#db/copySqlite.ts";
import { damageOf } from "#db/inspectSqlite.ts";
import { findLogHead } from "#db/ledger/tree.ts";
import { findAnySecondFactor } from "#db/secondFactors.ts";
import { openAccountKey } from "../accounts/ownAccountKey.ts";
import { accountKeyFile } from "../accounts/secret.ts";
import { hasSigned, logKeyFile, readKeyFile, readSigningKey } from "../log/key.ts";
import { pushKeyFile } from "../notices/pushKey.ts";
import { OperatorProblem } from "../operatorProblem.ts";
import { version } from "../version.ts";
import {
  copyDurably,
  describeFile,
  filesIn,
  makeFolder,
  syncFile,
  syncFolder,
  syncTree,
  writeDurably,
} from "./durable.ts";
import { manifestFile, type Manifest } from "./manifest.ts";
import { treeOfAll } from "./treeOfAll.ts";

/** The keys beside the database. */
const keyFiles = ["session.key", accountKeyFile, logKeyFile, pushKeyFile];
/** Folders beside the database that belong to a backup. */
const folders = ["files", "geo"];
/** What the name of a backup ends in until it is whole. */
const unfinished = ".unfinished";

/** Places in a backup at which a test may end the process. */
export type BackupPoint = "database" | "files" | "manifest" | "named";

/** A backup that was made. */
export interface BackedUp {
  folder: string;
  manifest: Manifest;
  /** What was begun here earlier and never became whole: its owner may delete it. */
  leftovers: string[];
}

/**
 * Makes a backup of a data folder in a new folder inside `into`, while a server may be running on
 * it: the database as of one moment, then the files that its entries name, the keys and the maps.
 * It gets its name once all of it is on the disk. Throws an OperatorProblem when there is no
 * database, or a key that has not signed its log.
 */
export async function backUp(
  dataDir: string,
  into: string,
  { now, reached = () => undefined }: { now: number; reached?: (point: BackupPoint) => void },
): Promise<BackedUp> {
  const database = join(dataDir, databaseFile);
  if (!existsSync(database))
    throw new OperatorProblem(`There is no ${database}: set DATA_DIR to the folder to back up.`);
  await mkdir(into, { recursive: true, mode: 0o700 });
  const name = `la-lanh-${new Date(now).toISOString().replaceAll(":", "")}`;
  const [folder, building] = [join(into, name), join(into, `${name}${unfinished}`)];
  if (existsSync(folder)) throw new OperatorProblem(`There is a backup ${folder} already.`);
  const leftovers = (await readdir(into)).filter((one) => one.endsWith(unfinished));
  await makeFolder(building);
  try {
    const manifest = await fill(building, { dataDir, database, now, reached });
    await syncTree(building);
    reached("manifest");
    await rename(building, folder);
    await syncFolder(into);
    reached("named");
    return { folder, manifest, leftovers };
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
}

async function fill(
  building: string,
  from: { dataDir: string; database: string; now: number; reached: (point: BackupPoint) => void },
): Promise<Manifest> {
  const copy = join(building, databaseFile);
  await copySqlite(from.database, copy);
  await syncFile(copy);
  from.reached("database");
  // After the database: a file is kept before an entry names it.
  for (const path of await beside(from.dataDir))
    await copyDurably(join(from.dataDir, path), join(building, path)).catch(goneSince);
  from.reached("files");
  const ledger = await ledgerOf(building, from.dataDir);
  const files: Manifest["files"] = [];
  for (const path of await filesIn(building)) files.push(await describeFile(building, path));
  const madeAt = new Date(from.now).toISOString();
  const manifest: Manifest = { format: "la-lanh-backup/1", version, madeAt, ledger, files };
  await writeDurably(join(building, manifestFile), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

/** A file that nothing names any more may go in between. */
function goneSince(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** What belongs to a backup beside the database; a file that is still being written does not. */
async function beside(dataDir: string): Promise<string[]> {
  const paths = keyFiles.filter((file) => existsSync(join(dataDir, file)));
  for (const folder of folders) {
    const path = join(dataDir, folder);
    if (!existsSync(path)) continue;
    const inside = (await filesIn(path)).map((file) => `${folder}/${file}`);
    paths.push(...inside.filter((file) => folder !== "files" || /\/[0-9a-f]{64}$/.test(file)));
  }
  return paths;
}

/** What the copied database says of its ledger; throws when it is damaged or a key beside it does not fit. */
async function ledgerOf(building: string, dataDir: string): Promise<Manifest["ledger"]> {
  const [damage] = damageOf(join(building, databaseFile));
  if (damage)
    throw new OperatorProblem(`The copy of the database does not fit, keep older ones: ${damage}.`);
  const db = await openDatabase(join(building, databaseFile));
  try {
    const head = await findLogHead(db.read);
    const key = readSigningKey(readKeyFile(join(building, logKeyFile)) ?? "");
    if (head && !(key && hasSigned(key.publicKey, head.checkpoint)))
      throw new OperatorProblem(
        `${logKeyFile} has not signed the log of this database: a backup of it could not be ` +
          "restored. Put the right key there first.",
      );
    if (existsSync(join(dataDir, accountKeyFile)) || (await findAnySecondFactor(db.read)))
      await openAccountKey(db, dataDir);
    return { ...(await treeOfAll(db.read)), checkpoint: head?.checkpoint ?? null };
  } finally {
    await db.close();
  }
}
