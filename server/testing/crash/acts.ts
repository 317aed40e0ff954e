import type { Chance } from "#seed/chance.ts";

/** Who acts, by the cookie of their session. */
export interface Cast {
  school: string;
  cluster: string;
  department: string;
}

/** A write as a phone keeps it until it has an answer. */
export interface Write {
  who: keyof Cast;
  path: string;
  key: string;
  body: unknown;
}

/** Asks for a write until it is answered; gives what the answer says. */
export type Ask = (write: Write) => Promise<Record<string, unknown>>;

/** Where the acts take place. */
export interface Stage {
  campaign: string;
  site: string;
  today: string;
  /** The time that ids are made at. */
  at: number;
}

/**
 * One need's whole way, each step only once the one before was acknowledged: filed, verified, promised
 * in parts, sent, and confirmed with something missing now and then.
 */
export async function liveThrough(ask: Ask, { campaign, site, today, at }: Stage, chance: Chance) {
  const write = (who: keyof Cast, path: string, body: unknown = {}) =>
    ask({ who, path, key: chance.id(at), body });
  const [need, needLine] = [chance.id(at), chance.id(at)];
  const parts = Array.from({ length: chance.whole(1, 3) }, () => chance.whole(1, 9));
  const quantity = parts.reduce((sum, part) => sum + part);
  const wanted = { id: needLine, item: "CHAN", quantity, urgency: "urgent" };
  const asked = { id: need, campaign, site, situation: "Nước ngập.", lines: [wanted] };
  await write("school", "/api/needs", asked);
  await write("department", `/api/needs/${need}/verify`, { lines: [] });
  for (const part of parts) {
    const [pledge, consignment, line] = [chance.id(at), chance.id(at), chance.id(at)];
    await write("cluster", "/api/pledges", { id: pledge, needLine, quantity: part });
    const lines = [{ id: line, pledge, quantity: part }];
    const sending = { id: consignment, campaign, site, means: "goods", sentOn: today, lines };
    await write("cluster", "/api/consignments", sending);
    await write("school", `/api/consignments/${consignment}/receipt`, {
      id: chance.id(at),
      receivedOn: today,
      receivedBy: { name: "Cô Mận", position: "Hiệu trưởng" },
      lines: [{ line, good: chance.whole(0, part) }],
    });
  }
}
