import type { Item } from "#domain/item.ts";
import type { PaperGift } from "#domain/paperGift.ts";
import type {
  ClusterState,
  MembershipState,
  PersonState,
  SchoolState,
  SiteState,
} from "./known.ts";
import { quantityText } from "./quantities.ts";
import { vietnameseDay } from "./table.ts";
import { levelWords, meansWords, roleWords } from "./words.ts";

// What a list writes of a thing, by the fields of its columns: read again, it is the same thing.

export type Said = string | number | null;

export function clusterCells({ code, name }: ClusterState) {
  return { cluster: code, name };
}

/** `communeName` gives a text that means this commune and no other. */
export function schoolCells(state: SchoolState, communeName: (id: string) => string) {
  const { code, name, level, cluster, commune } = state;
  return {
    school: code,
    name,
    level: levelWords[level][0],
    cluster,
    commune: communeName(commune),
  };
}

/** A site of which only the commune is known tells no position, and gets the commune's again. */
export function siteCells(state: SiteState) {
  const { code, school, name, main, lat, lng, positionFrom, pupils, staff, isClosed } = state;
  const isKnown = positionFrom !== "commune" && positionFrom !== "province";
  return {
    school,
    site: code,
    name,
    main: main ? "x" : null,
    closed: isClosed ? "x" : null,
    position: isKnown ? `${lat}, ${lng}` : null,
    pupils,
    staff,
  };
}

/** A row for each role of a person. */
export function personCells({ code, name }: PersonState, membership: MembershipState) {
  const { role, school, cluster } = membership;
  return { person: code, name, role: roleWords[role][0], school, cluster };
}

/** A gift counts in its item's own unit, whatever pack its row named. */
export function giftCells(gift: PaperGift, { name, scale, unit }: Item) {
  return {
    day: vietnameseDay(gift.givenOn),
    document: gift.document,
    cluster: gift.cluster,
    site: gift.site,
    item: name,
    quantity: quantityText(gift.quantity, scale),
    unit,
    value: gift.value,
    means: meansWords[gift.means][0],
  };
}
