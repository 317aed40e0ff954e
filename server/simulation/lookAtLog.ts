import { differing } from "./differing.ts";
import type { Server } from "./server.ts";
import { createOwnTree, isBeginning } from "./tree.ts";

/**
 * Follows the public log as a stranger does: takes in every entry's exact bytes, computes the root
 * itself, and holds every checkpoint it ever saw to be the beginning of the latest.
 */
export function logFollower(server: () => Server) {
  const tree = createOwnTree();
  const seen: { size: number; root: Buffer }[] = [];

  async function text(path: string): Promise<string> {
    const answer = await server().app.request(path);
    return answer.ok ? answer.text() : `status ${answer.status}`;
  }

  async function decideSeen(size: number): Promise<string | undefined> {
    const latest = { size, root: tree.root(size) };
    for (const old of seen) {
      if (!tree.root(old.size).equals(old.root))
        return `the checkpoint of ${old.size} entries is not of the first ${old.size} that are there now`;
      const path = await text(`/log/consistency/${old.size}/${size}`);
      const proof = path
        .split("\n")
        .filter(Boolean)
        .map((line) => Buffer.from(line, "base64"));
      if (!isBeginning(old, latest, proof))
        return `the log does not prove that ${old.size} entries begin its ${size}: ${path}`;
    }
    return undefined;
  }

  return {
    /** What is wrong with the log now, if anything; `entries` is how many the ledger must have. */
    async look(entries: number): Promise<string | undefined> {
      await server().growLog();
      for (let seq = tree.size(); seq < entries; seq++) {
        const leaf = await text(`/log/entry/${seq}`);
        const wrong = decideShown(leaf, await text(`/api/ledger/${seq}`));
        if (wrong) return wrong;
        tree.add(Buffer.from(leaf));
      }
      const checkpoint = await text("/log/checkpoint");
      const [, size = "", root = ""] = checkpoint.split("\n");
      if (size !== String(entries)) return `the log must have ${entries} entries and has ${size}`;
      const own = tree.root(entries);
      if (own.toString("base64") !== root)
        return `the log's root of ${size} entries is ${root} and its leaves come to ${own.toString("base64")}`;
      const wrong = await decideSeen(entries);
      seen.push({ size: entries, root: Buffer.from(root, "base64") });
      return wrong;
    },
  };
}

/** What the ledger tells of an entry besides what was signed. */
const besides = ["code", "reversedBy", "leafHash", "balance", "names", "codes", "units"];

/** How what the ledger shows of an entry is not what its leaf says, if it is not: nothing less, nothing more. */
function decideShown(leaf: string, answer: string): string | undefined {
  const { version: _, texts: __, ...said } = JSON.parse(leaf) as Record<string, unknown>;
  const shown = JSON.parse(answer) as Record<string, unknown>;
  const where = `entry ${String(said.seq)}`;
  const more = Object.keys(shown).filter((name) => !(name in said) && !besides.includes(name));
  if (more.length > 0) return `${where} shows ${more.join(", ")}, which nobody signed`;
  return differing(said, shown, where);
}
