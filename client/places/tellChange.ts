import { bankName } from "#domain/banks.ts";
import { dayOf } from "#domain/calendar.ts";
import { hazards } from "#domain/campaign.ts";
import { receiptEvidences } from "#domain/evidence.ts";
import { categories } from "#domain/catalogue.ts";
import { positionSources, schoolLevels } from "#domain/place.ts";
import type { ChangeView } from "#domain/change.ts";
import { count, day, money, quantity, type Counted } from "../words/format.ts";
import { t } from "../words/t.ts";
import { places as words } from "../words/vi/places.ts";

/** One field of a change in words: "Số trẻ", "40", "45". */
export interface ToldChange {
  field: string;
  before: string;
  after: string;
}

/** The name of what an id stands for, such as a cluster's; undefined when it is not known. */
export type NameOf = (id: string) => string | undefined;

/** What a screen knows beside a change, to say it in words. */
export interface Known {
  nameOf?: NameOf | undefined;
  /** How the item is counted whose packs changed. */
  counted?: Counted | undefined;
}

type Field = keyof typeof words.field;
type Values = Readonly<Record<string, unknown>>;

/** What changed, field by field; latitude and longitude together are one place. */
export function tellChange(
  { before, after }: Pick<ChangeView, "before" | "after">,
  known: Known = {},
): ToldChange[] {
  const isMoved = "lat" in after && "lng" in after;
  const names = Object.keys(after).filter((name) => !(isMoved && name === "lng"));
  const say = (name: string, values: Values) =>
    isMoved && name === "lat" ? placeOf(values) : told(name, values[name], known);
  return names.map((name) => ({
    field: isMoved && name === "lat" ? t("places.field.position") : fieldOf(name),
    before: say(name, before ?? {}),
    after: say(name, after),
  }));
}

function fieldOf(name: string): string {
  return isField(name) ? t(`places.field.${name}`) : name;
}

function isField(name: string): name is Field {
  return Object.keys(words.field).includes(name);
}

function placeOf({ lat, lng }: Values): string {
  if (typeof lat !== "number" || typeof lng !== "number") return t("places.nothing");
  return `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
}

function told(name: string, value: unknown, known: Known): string {
  if (value === undefined || value === null || value === "") return t("places.nothing");
  if (typeof value === "number") return numberOf(name, value, known);
  if (typeof value === "boolean") return t(value ? "places.yes" : "places.no");
  if (typeof value === "string")
    return (
      choiceOf(name, value) ?? (name.endsWith("On") ? day(value) : (known.nameOf?.(value) ?? value))
    );
  if (Array.isArray(value)) return listOf(value, known);
  return partsOf(value, known);
}

function numberOf(name: string, value: number, { counted }: Known): string {
  if (name === "lat" || name === "lng") return value.toFixed(5);
  if (name.endsWith("At")) return day(dayOf(value));
  // What is in a pack is kept in the smallest unit.
  if (name === "size" && counted) return quantity(value, counted);
  if (name === "value" || name === "reversalLimit") return money(value);
  return Number.isInteger(value) ? count(value) : `${value}`;
}

/** The word for one of a few choices; undefined for what is free text. */
function choiceOf(name: string, value: string): string | undefined {
  const among = <Choice extends string>(
    choices: readonly Choice[],
    word: (of: Choice) => string,
  ) => {
    const found = choices.find((one) => one === value);
    return found && word(found);
  };
  switch (name) {
    case "positionFrom":
      return among(positionSources, (source) => t(`places.from.${source}`));
    case "level":
      return among(schoolLevels, (level) => t(`places.level.${level}`));
    case "hazard":
      return among(hazards, (hazard) => t(`campaigns.hazard.${hazard}`));
    case "receiptEvidence":
      return among(receiptEvidences, (one) => t(`campaigns.evidence.${one}`));
    case "category":
      return among(categories, (category) => t(`totals.category.${category}`));
    case "bin":
      return bankName(value);
    default:
      return undefined;
  }
}

/** What a thing with parts, such as a bank account or a pack, holds. */
function partsOf(value: unknown, known: Known): string {
  return typeof value === "object" && value !== null
    ? Object.entries(value)
        .map(([part, of]) => told(part, of, known))
        .join(" · ")
    : String(value);
}

/** The most things of a list that are named; the others are counted. */
const namedMax = 5;

function listOf(values: readonly unknown[], known: Known): string {
  const names = values.slice(0, namedMax).map((one) => told("", one, known));
  const more = values.length - names.length;
  return [...names, ...(more > 0 ? [t("places.andMore", count(more))] : [])].join(", ");
}
