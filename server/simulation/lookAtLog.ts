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
