import type { Means, NewConsignment } from "./consignment.ts";
import type { Day } from "./day.ts";
import { linesMax } from "./limits.ts";
import type { Basis } from "./movement.ts";
import type { NewReceipt } from "./receipt.ts";

/** Which paper tells of a gift: whose, to where, when, and the paper's own number. */
export interface Paper {
  cluster: string;
  site: string;
  givenOn: Day;
  document: string;
}

/**
 * A gift of the past as a paper tells it. `quantity` is in the item's smallest unit, `value` in
 * đồng, by the catalogue when the paper names none; `receiver` is who signed for it, if it says.
 */
export interface PaperGift extends Paper {
  means: Means;
  receiver?: { name?: string | undefined; position?: string | undefined };
  item: string;
  quantity: number;
  value: number;
  basis: Basis;
}

/** What left and arrived together: gifts of one paper that share a consignment, and its receipt. */
export type PaperConsignment = [PaperGift, ...PaperGift[]];

/**
 * Gathers gifts into as few consignments as may be, in the order of their first: of one paper, by
 * one means, for one receiver, with no more lines than a consignment may have.
 */
export function consignmentsOf(gifts: readonly PaperGift[]): PaperConsignment[] {
  const all: PaperConsignment[] = [];
  const open = new Map<string, PaperConsignment>();
  for (const gift of gifts) {
    const { means, receiver = {} } = gift;
    const key = JSON.stringify([paperKey(gift), means, receiver.name, receiver.position]);
    const known = open.get(key);
    if (known && known.length < linesMax) {
      known.push(gift);
      continue;
    }
    const opened: PaperConsignment = [gift];
    open.set(key, opened);
    all.push(opened);
  }
  return all;
}

/** What makes two gifts gifts of the same paper. */
export function paperKey({ cluster, site, givenOn, document }: Paper): string {
  return JSON.stringify([cluster, site, givenOn, document]);
}

/** What a paper that names no receiver says in place of one. */
const byDocument = "Theo chứng từ";

/**
 * The consignment and the receipt that a paper tells of, on behalf of the cluster and the school
 * that it names: all of it arrived in good order on the day it was given. `newId` gives their ids.
 */
export function enteredFrom(
  gifts: PaperConsignment,
  campaign: string,
  newId: () => string,
): { consignment: NewConsignment; receipt: NewReceipt } {
  const [{ cluster, site, givenOn, document, means, receiver = {} }] = gifts;
  const lines = gifts.map(({ item, quantity, value, basis }) => {
    return { id: newId(), item, quantity, value, basis };
  });
  const { name, position = name ? byDocument : document } = receiver;
  return {
    consignment: {
      id: newId(),
      campaign,
      site,
      means,
      sentOn: givenOn,
      document,
      onBehalfOf: cluster,
      lines,
    },
    receipt: {
      id: newId(),
      receivedOn: givenOn,
      enteredFrom: "paper",
      receivedBy: { name: name ?? byDocument, position },
      lines: lines.map(({ id, quantity }) => ({ line: id, good: quantity })),
    },
  };
}
