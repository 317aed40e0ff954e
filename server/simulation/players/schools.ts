import { standingOf } from "../model/lines.ts";
import type { Body, Consignment, Need } from "../model/model.ts";
import {
  aCampaign,
  asking,
  byOrFor,
  distinct,
  newId,
  recentDay,
  somebody,
  type Part,
  type Play,
} from "./play.ts";

/** Files what a site needs. */
export const fileNeed: Part = (play) => {
  const { town, chance, model } = play;
  const site = chance.one(town.sites);
  if (!site) return undefined;
  const { who, more } = byOrFor(play, "school", site.school);
  return asking(play, who, "needs", {
    id: newId(play, model.needs.keys()),
    campaign: aCampaign(play),
    site: chance.percent(1) ? chance.id(model.now) : site.id,
    situation: "Nước ngập.",
    lines: someLines(play),
    ...more,
  });
};

/** Writes a need anew that was not verified, or tries to. */
export const reviseNeed: Part = (play) => {
  const need = needIn(play, ["submitted", "returned"]);
  if (!need) return undefined;
  const anew = someLines(play).map((line, at) => {
    const own = play.chance.percent(50) ? need.lines[at] : undefined;
    return { ...line, ...(own && { id: own }) };
  });
  const lines = distinct(anew);
  const who = somebody(play, "school", need.school);
  return asking(play, who, `needs/${need.id}/revise`, { situation: "Nước vẫn ngập.", lines });
};

/** Closes a need, whatever stands. */
export const closeNeed: Part = (play) => {
  const need = needIn(play, ["verified", "verified", "verified", "submitted", "closed"]);
  if (!need) return undefined;
  const { who } = byOrFor(play, "school", need.school);
  const duplicateOf = play.chance.one([...play.model.needs.keys()]);
  const isDuplicate = play.chance.percent(10);
  return asking(play, who, `needs/${need.id}/close`, {
    reason: isDuplicate ? "duplicate" : "helped_by_others",
    ...(isDuplicate && { duplicateOf }),
  });
};

/** Says that a need is still needed, or tries to. */
export const confirmNeed: Part = (play) => {
  const need = needIn(play, ["verified"]);
  if (!need) return undefined;
  const who = somebody(play, "school", need.school);
  return asking(play, who, `needs/${need.id}/confirm`, {});
};

/** Says what arrived of a consignment: all of it, or less, or more, or something else. */
export const confirmReceipt: Part = (play) => {
  const { chance, model } = play;
  const consignment = consignmentIn(play);
  if (!consignment) return undefined;
  const { who, receivedOn } = lateEntry(play, consignment) ?? {
    ...byOrFor(play, "school", consignment.school),
    receivedOn: recentDay(play, consignment.sentOn),
  };
  const lines = consignment.lines.flatMap((line) => countLine(play, line));
  const extra = chance.percent(6) ? [{ item: someItem(play), surplus: chance.between(1, 9) }] : [];
  return asking(play, who, `consignments/${consignment.id}/receipt`, {
    id: newId(play, model.taken.receipts),
    receivedOn,
    receivedBy: { name: "Cô An", position: "Hiệu trưởng" },
    lines: [...lines, ...extra],
  });
};

/** Now and then the department enters what came on a day that has been closed since, if any can be. */
function lateEntry(play: Play, { campaign, sentOn }: Consignment) {
  const until = play.model.closedUntil.get(campaign);
  if (until === undefined || until < sentOn || !play.chance.percent(15)) return undefined;
  return { who: somebody(play, "department"), receivedOn: until };
}

function countLine({ chance }: Play, { id, quantity }: Consignment["lines"][number]): Body[] {
  const way = chance.below(20);
  if (way === 0) return [];
  if (way < 8) return [{ line: id, good: quantity }];
  if (way < 10) return [{ line: id, good: quantity, surplus: chance.between(1, quantity + 5) }];
  if (way < 11) return [{ line: id, good: chance.below(quantity + 3), missing: chance.below(5) }];
  const good = chance.between(0, quantity);
  const damaged = chance.between(0, quantity - good);
  const missing = quantity - good - damaged;
  return [{ line: id, good, damaged, ...(chance.percent(50) && { missing }) }];
}

/** Lines that ask for some things, mostly one to three. */
function someLines(play: Play) {
  const { chance, model } = play;
  const lines = Array.from({ length: chance.percent(2) ? 30 : chance.between(1, 3) }, () => ({
    id: newId(play, model.lines.keys()),
    item: chance.percent(1) ? "XE" : someItem(play),
    quantity: chance.percent(20) ? chance.between(1, 5_000_000) : chance.between(1, 60),
    urgency: "urgent",
  }));
  return distinct(lines);
}

export function someItem({ chance, town }: Play): string {
  return chance.one(town.items)?.id ?? "VND";
}

/** A need in one of these statuses; now and then any, or one that nobody knows. */
export function needIn(play: Play, statuses: Need["status"][]): Need | undefined {
  const { chance, model } = play;
  const all = [...model.needs.values()];
  const fit = all.filter(({ status }) => statuses.includes(status));
  return chance.one(chance.percent(6) || fit.length === 0 ? all : fit);
}

/** A consignment that is on its way; now and then any. */
export function consignmentIn({ chance, model }: Play): Consignment | undefined {
  const all = [...model.consignments.values()];
  const sent = all.filter(({ state }) => state === "sent");
  return chance.one(chance.percent(8) || sent.length === 0 ? all : sent);
}

/** A line of an open need that still lacks something; now and then any line. */
export function lineIn({ chance, model }: Play, isCash?: boolean) {
  const all = [...model.lines.values()].filter(
    ({ item }) => isCash === undefined || (item === "VND") === isCash,
  );
  if (chance.percent(6)) return chance.one(all);
  const open = all.filter(({ need }) => model.needs.get(need)?.status === "verified");
  // The newest lack the most; looking at all of them would take too long.
  const newest = open.slice(-30);
  const lacking = newest.filter(({ id }) => standingOf(model, id).lacking > 0);
  return chance.one(lacking.length > 0 ? lacking : newest);
}
