import type { Chance } from "../simulation/chance.ts";

/** The most values of one name that are remembered; then a random one makes room. */
const keptMax = 60;
/** How deep and how wide an answer is looked through. */
const depthMax = 6;
const itemsMax = 12;
/** What is longer is no id, code or cursor. */
const lengthMax = 200;

/** Which names of fields mean a thing of which list. */
const listOf: Record<string, readonly string[]> = {
  need: ["needs"],
  duplicateOf: ["needs"],
  needLine: ["needs.lines"],
  pledge: ["pledges"],
  consignment: ["consignments"],
  line: ["consignments.lines"],
  campaign: ["campaigns"],
  cluster: ["clusters"],
  school: ["schools"],
  site: ["sites"],
  item: ["items"],
  commune: ["communes"],
  communes: ["communes"],
  person: ["people"],
  statement: ["statements"],
  onBehalfOf: ["schools", "clusters"],
  party: ["schools", "clusters", "pledges", "needs"],
  cursor: ["next"],
};

/** What was answered before, to be asked about again: ids, codes, cursors by what they are of. */
export interface Pool {
  /** Takes in what a request or an answer about `list` holds. */
  learn(list: string, value: unknown): void;
  /** A thing of a list, or a value that stood under a name; undefined while none was seen. */
  of(name: string): unknown;
}

export function poolOf(chance: Chance): Pool {
  const kept = new Map<string, unknown[]>();

  function keep(name: string, value: unknown) {
    const values = kept.get(name) ?? [];
    if (values.includes(value)) return;
    if (values.length < keptMax) values.push(value);
    else values[chance.below(keptMax)] = value;
    kept.set(name, values);
  }

  function look(list: string, value: unknown, depth: number) {
    if (depth > depthMax || typeof value !== "object" || value === null) return;
    for (const one of Array.isArray(value) ? value.slice(0, itemsMax) : [value])
      for (const [name, inner] of Object.entries((one ?? {}) as Record<string, unknown>)) {
        if (typeof inner === "string" ? inner.length <= lengthMax : typeof inner === "number")
          keep(name === "id" ? list : name, inner);
        else
          look(
            name === "lines" ? `${list}.lines` : name === "items" ? list : name,
            inner,
            depth + 1,
          );
      }
  }

  return {
    learn: (list, value) => look(list, value, 0),
    of(name) {
      const list = chance.one(listOf[name] ?? [name]) ?? name;
      return chance.one(kept.get(list) ?? kept.get(name) ?? []);
    },
  };
}
