import { insertAct } from "#db/acts.ts";
import { insertChanges } from "#db/changes.ts";
import type { Writer } from "#db/database.ts";
import { locate } from "#db/locating.ts";
import { system, type Role } from "#domain/actor.ts";
import type { Position } from "#domain/place.ts";
import type { Context } from "../context.ts";

/**
 * Moves communes without a point of their own to those that an operator's map tells, with their
 * sites that stand by commune: a map may come long after the province. Gives how many communes moved.
 */
export async function locateCommunes(
  context: Context,
  points: ReadonlyMap<string, Position>,
): Promise<number> {
  if (points.size === 0) return 0;
  const { db, newId, now, happened } = context;
  const moved = await db.write(async (tx) => {
    const count = await locating(context, points, { account: system.account })(tx);
    if (count === 0) return 0;
    const id = newId();
    // Whoever keeps answers learns from the acts that something changed.
    await insertAct(tx, {
      at: now(),
      account: system.account,
      key: `located:${id}`,
      fingerprint: "located",
      kind: "communes_located",
      subject: id,
      seq: null,
      audience: "inside",
      school: null,
      status: 200,
      answer: JSON.stringify({ id }),
    });
    return count;
  });
  if (moved > 0) happened();
  return moved;
}

/** What `locateCommunes` does, for a transaction that holds more than that. */
export function locating(
  { newId, now }: Context,
  points: ReadonlyMap<string, Position>,
  { account, role = null }: { account: string; role?: Role | null },
) {
  return async (tx: Writer): Promise<number> => {
    const moved = await locate(tx, points);
    const by = { at: now(), account, role };
    await insertChanges(
      tx,
      moved.sites.map(({ id, before, after }) => ({
        ...by,
        id: newId(),
        subject: id,
        kind: "site" as const,
        before: { ...before },
        after: { ...after },
      })),
    );
    return moved.communes;
  };
}
