import type { ClusterState } from "./known.ts";
import type { Row } from "./rows.ts";
import { claim, renamed, type Things } from "./things.ts";

/** Goes through a list of clusters: one is known by its code, and gets the name that the row says. */
export function planClusters(rows: readonly Row<"clusters">[], clusters: Things<ClusterState>) {
  for (const row of rows) {
    const code = row.code("cluster");
    const name = row.text("name");
    if (!row.has("cluster")) row.refuse("cluster", "required");
    if (code === undefined) continue;
    const known = clusters.find(code);
    if (!known && !row.has("name")) row.refuse("name", "required");
    const held = known ?? clusters.add({ code, name: name ?? code });
    claim(held, row, "cluster");
    if (name !== undefined) held.next = { ...held.next, name: renamed(held.next.name, name) };
  }
}
