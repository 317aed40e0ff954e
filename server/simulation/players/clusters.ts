import { standingOf } from "../model/lines.ts";
import type { Body, Pledge } from "../model/model.ts";
import { outstandingOf, stateOf } from "../model/pledges.ts";
import {
  aCampaign,
  asking,
  byOrFor,
  distinct,
  fitting,
  newId,
  recentDay,
  somebody,
  type Part,
  type Play,
} from "./play.ts";
import { consignmentIn, lineIn, someItem } from "./schools.ts";

/** Promises something towards a line. */
export const promise: Part = (play) => {
  const { chance, model } = play;
  const line = lineIn(play);
  if (!line) return undefined;
  const { who, more } = byOrFor(play, "cluster", aCluster(play));
  const quantity = fitting(play, standingOf(model, line.id).lacking);
  const value = worthFor(play, { isCash: line.item === "VND", quantity, most: 3_000_001 });
  return asking(play, who, "pledges", {
    id: newId(play, model.pledges.keys()),
    needLine: line.id,
    quantity,
    ...(chance.percent(40) && { value, basis: "invoice" }),
    ...more,
  });
};

/** Promises money to the campaign's fund. */
export const promiseToFund: Part = (play) => {
  const { chance, model } = play;
  const { who, more } = byOrFor(play, "cluster", aCluster(play));
  return asking(play, who, "pledges", {
    id: newId(play, model.pledges.keys()),
    campaign: chance.percent(1) ? chance.id(model.now) : aCampaign(play),
    item: "VND",
    quantity: chance.between(1, 80),
    ...more,
  });
};

/** Takes back what was not sent of a promise. */
export const release: Part = (play) => {
  const { chance, model } = play;
  const pledge = pledgeIn(play);
  if (!pledge) return undefined;
  const { who, more } = byOrFor(play, "cluster", pledge.cluster);
  const quantity = fitting(play, outstandingOf(model, pledge).quantity);
  return asking(play, who, `pledges/${pledge.id}/release`, {
    reason: "Không còn hàng",
    ...(chance.percent(60) && { quantity }),
    ...more,
  });
};

/** Sends a consignment of what was promised to one site, of gifts beside it, or of both. */
export const send: Part = (play) => {
  const { chance, model } = play;
  const pledge = pledgeIn(play);
  const need = pledge?.need === undefined ? undefined : model.needs.get(pledge.need);
  const site = need?.site ?? chance.one(play.town.sites)?.id ?? "";
  const campaign = pledge?.campaign ?? aCampaign(play);
  const isCash = pledge ? pledge.item === "VND" : chance.percent(20);
  const cluster = pledge?.cluster ?? aCluster(play);
  const { who, more } = byOrFor(play, "cluster", cluster);
  const promised = pledge && chance.percent(80) ? [pledge, ...alike(play, pledge)] : [];
  const gifts =
    promised.length === 0 || chance.percent(20) ? giftLines(play, { site, isCash }) : [];
  return asking(play, who, "consignments", {
    id: newId(play, model.consignments.keys()),
    campaign,
    site: chance.percent(2) ? (chance.one(play.town.sites)?.id ?? site) : site,
    means: isCash !== chance.percent(2) ? "cash" : "goods",
    sentOn: recentDay(play),
    lines: distinct([...promised.map((one) => promisedLine(play, one)), ...gifts]),
    ...more,
  });
};

/** Takes back what left. */
export const takeBack: Part = (play) => {
  const consignment = consignmentIn(play);
  if (!consignment) return undefined;
  const { cluster } = consignment;
  const { who, more } = cluster
    ? byOrFor(play, "cluster", cluster)
    : { who: somebody(play, "department"), more: {} };
  return asking(play, who, `consignments/${consignment.id}/return`, { reason: "Sạt lở", ...more });
};

export function aCluster({ chance, town }: Play): string {
  return chance.one(town.clusters) ?? "";
}

/** A live promise; now and then any. */
export function pledgeIn({ chance, model }: Play): Pledge | undefined {
  const all = [...model.pledges.values()];
  if (chance.percent(6)) return chance.one(all);
  const live = all.filter((pledge) => stateOf(model, pledge) === "live");
  return chance.one(live.length > 0 ? live : all);
}

/** Other live promises of the same cluster to the same site. */
function alike({ chance, model }: Play, pledge: Pledge): Pledge[] {
  const siteOf = ({ need = "" }: Pledge) => model.needs.get(need)?.site;
  return [...model.pledges.values()]
    .filter(
      (other) =>
        other.id !== pledge.id &&
        other.cluster === pledge.cluster &&
        (other.item === "VND") === (pledge.item === "VND") &&
        siteOf(other) === siteOf(pledge) &&
        stateOf(model, other) === "live" &&
        chance.percent(25),
    )
    .slice(0, 10);
}

function promisedLine(play: Play, pledge: Pledge): Body {
  const { chance, model } = play;
  const quantity = fitting(play, outstandingOf(model, pledge).quantity);
  const value = worthFor(play, { isCash: pledge.item === "VND", quantity, most: 2_000_003 });
  return {
    id: newId(play, model.taken.loads),
    pledge: pledge.id,
    quantity,
    ...(chance.percent(20) && { value, basis: "invoice" }),
  };
}

/** What is said to be worth: of money the amount itself, but now and then another, which is refused. */
function worthFor(
  { chance }: Play,
  { isCash, quantity, most }: { isCash: boolean; quantity: number; most: number },
): number {
  return isCash && !chance.percent(5) ? quantity : chance.between(0, most);
}

/** Lines of what was never promised: towards a line of the site, or just so. */
function giftLines(play: Play, { site, isCash }: { site: string; isCash: boolean }): Body[] {
  const { chance, model } = play;
  return Array.from({ length: chance.between(1, 2) }, () => {
    const line = chance.percent(60) ? lineIn(play, isCash) : undefined;
    const fits = line && (model.needs.get(line.need)?.site === site || chance.percent(5));
    const item = fits ? line.item : isCash ? "VND" : someItem(play);
    const quantity = fits
      ? fitting(play, standingOf(model, line.id).lacking)
      : chance.between(1, 40);
    return {
      id: newId(play, model.taken.loads),
      item,
      quantity,
      value: worthFor(play, { isCash: item === "VND", quantity, most: 1_000_003 }),
      basis: "estimate",
      ...(fits && { needLine: line.id }),
    };
  });
}
