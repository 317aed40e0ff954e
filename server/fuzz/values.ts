import type { Chance } from "../simulation/chance.ts";
import type { Schema } from "./described.ts";
import { hostileText, hostileValue } from "./hostile.ts";
import type { Pool } from "./pool.ts";

/** How deep values are made; below it nothing optional is. */
const depthMax = 6;
/** The most things of a list that has no limit of its own. */
const itemsMax = 3;

/** What values are made with. `wrong` is how often of 100 times one is not what the schema says. */
export interface Making {
  chance: Chance;
  pool: Pool;
  wrong: number;
  now: number;
}

/** A value of a schema; of a name that was seen before, often one that was seen. */
export function valueOf(schema: Schema, making: Making, name = "", depth = 0): unknown {
  const { chance, pool, wrong } = making;
  if (chance.percent(wrong)) return hostileValue(chance);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return chance.one(schema.enum);
  const shapes = schema.anyOf ?? schema.oneOf;
  if (shapes) return valueOf(chance.one(shapes) ?? {}, making, name, depth);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((one) => valueOf(one, making, name, depth)));
  switch (schema.type) {
    case "object":
      return objectOf(schema, making, depth);
    case "array":
      return listOf(schema, making, name, depth);
    case "integer":
    case "number":
      return numberOf(schema, making, name);
    case "boolean":
      return chance.percent(50);
    case "null":
      return null;
    default:
      return pooled(schema, pool.of(name), making) ?? textOf(schema, making);
  }
}

function objectOf(schema: Schema, making: Making, depth: number) {
  const { chance, wrong } = making;
  const made: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const isNeeded = schema.required?.includes(name) ?? false;
    const isLeftOut = isNeeded ? chance.percent(wrong) : depth > depthMax || chance.percent(50);
    if (!isLeftOut) made[name] = valueOf(inner, making, name, depth + 1);
  }
  if (chance.percent(wrong)) made[hostileText(chance).slice(0, 40)] = hostileValue(chance);
  return made;
}

function listOf(schema: Schema, making: Making, name: string, depth: number) {
  const { chance, wrong } = making;
  if (schema.prefixItems)
    return schema.prefixItems.map((one) => valueOf(one, making, name, depth + 1));
  const least = schema.minItems ?? 0;
  const most = Math.min(schema.maxItems ?? itemsMax, least + itemsMax);
  const length = chance.percent(wrong) ? (schema.maxItems ?? 30) + 1 : chance.between(least, most);
  return Array.from({ length }, () => valueOf(schema.items ?? {}, making, name, depth + 1));
}

function numberOf(schema: Schema, { chance, pool }: Making, name: string): number {
  const seen = pool.of(name);
  if (typeof seen === "number" && chance.percent(40)) return seen;
  const { minimum = 0, maximum = 10 ** 6 } = schema;
  return chance.percent(70)
    ? chance.between(Math.max(minimum, 0), Math.min(maximum, 12))
    : (chance.one([minimum, maximum, minimum - 1, maximum + 1, 100_000]) ?? minimum);
}

/** Something seen before, most of the time, when it has the shape that is asked for. */
function pooled(schema: Schema, seen: unknown, { chance }: Making): string | undefined {
  if (typeof seen !== "string" || chance.percent(10)) return undefined;
  return !schema.pattern || new RegExp(schema.pattern, "u").test(seen) ? seen : undefined;
}

function textOf({ pattern, format, maxLength = 40 }: Schema, { chance, now }: Making): string {
  const candidates = [
    chance.id(now),
    day(now - chance.below(40) * dayMs),
    "0912 345 678",
    "00691",
    "08",
    "970422",
    "TQD",
    "MN001-1",
    "19001900",
    "giao.vien",
    chance.id(now).replaceAll("-", "").repeat(2),
    "7",
  ];
  if (format === "date") return candidates[1] ?? "";
  if (format === "uuid") return candidates[0] ?? "";
  const fitting = pattern && candidates.find((text) => new RegExp(pattern, "u").test(text));
  return fitting || (chance.one(words) ?? "").slice(0, maxLength);
}

const words = [
  "Mầm non Hoa Mận",
  "Nước ngập đến mái.",
  "Cần trước tối mai",
  "Bản Ven",
  "a",
  "Đồng Văn",
];
const dayMs = 86_400_000;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A value with some places of it changed: nearly right is where rules are forgotten. */
export function mutated(value: unknown, making: Making, name = ""): unknown {
  const { chance, pool } = making;
  if (Array.isArray(value)) {
    const list = value.map((one) => mutated(one, making, name));
    if (chance.percent(making.wrong)) return [...list, ...list];
    return chance.percent(making.wrong) ? list.slice(1) : list;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, one]) => [key, mutated(one, making, key)]);
    return Object.fromEntries(entries.filter(() => !chance.percent(making.wrong)));
  }
  if (!chance.percent(making.wrong)) return value;
  const seen = chance.percent(50) ? pool.of(name) : undefined;
  if (seen !== undefined) return seen;
  return typeof value === "number" && chance.percent(60)
    ? value + (chance.one([-1, 1, -value, value]) ?? 0)
    : hostileValue(chance);
}
