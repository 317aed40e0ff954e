import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Wrong } from "./readLog.ts";
import { openSource, Unreachable } from "./source.ts";
import { verify, type Verified } from "./verify.ts";

// `npm run verify -- <address, folder or ZIP>`: verifies a ledger that somebody else runs. Exit code
// 0 when all fits, 1 when something is wrong, 2 when it could not be looked at.

/** What nobody has signed, and what an auditor could take for verified. */
const unsigned =
  "Nobody has signed names, units or, in a pack, the tables (.csv) and journals: they were not looked at.";

const [named, ...options] = process.argv.slice(2);
if (!named) {
  console.error("npm run verify -- https://aid.example [--fresh]");
  process.exit(2);
}
const folder = join(import.meta.dirname, "../../../.cache/verify");
const kept = join(folder, `${named.replace(/[^\w.-]+/g, "_")}.json`);
try {
  await run(named, options.includes("--fresh"));
} catch (error) {
  endBar();
  if (error instanceof Wrong) console.error(plain(`✗ ${error.message}`));
  else console.error(error instanceof Unreachable ? plain(error.message) : error);
  process.exitCode = error instanceof Wrong ? 1 : 2;
}

async function run(from: string, isFresh: boolean) {
  const begun = performance.now();
  const source = await openSource(from);
  const known = !isFresh && existsSync(kept) ? readKept() : undefined;
  const { origin, verified, before, totals, witnesses } = await verify(source, known, bar);
  endBar();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${kept}.next`, JSON.stringify(verified));
  renameSync(`${kept}.next`, kept);

  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(plain(`✓ ${origin}: signed by ${verified.vkey}`));
  console.log(
    `✓ ${verified.size} entries make the tree that was signed (${before} verified before)`,
  );
  console.log(`✓ ${totals} numbers of its totals are what the entries make`);
  for (const witness of witnesses) console.log(plain(`✓ cosigned by ${witness}`));
  if (witnesses.length === 0)
    console.log("· no witness has cosigned it: others may have been shown another log");
  console.log(`All of that fits, after ${seconds} s.`);
  console.log(unsigned);
}

/** Without what would move the cursor: some of these words are the server's. */
function plain(text: string) {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, "?");
}

/** Safe cast: only this program writes there; what is in it only makes a log that fits fail. */
function readKept(): Verified {
  return JSON.parse(readFileSync(kept, "utf8")) as Verified;
}

function bar(done: number, of: number) {
  if (!process.stderr.isTTY) return;
  const part = of === 0 ? 1 : done / of;
  const full = Math.round(part * 30);
  const blocks = "█".repeat(full) + "░".repeat(30 - full);
  process.stderr.write(`\r${blocks} ${Math.floor(part * 100)} %  ${done} / ${of}`);
}

function endBar() {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
