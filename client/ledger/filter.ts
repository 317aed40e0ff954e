import { useSearchParams } from "@solidjs/router";
import { entryKinds } from "#domain/entry.ts";

/** What the ledger can be narrowed by; each stands in the page's address under its name. */
const names = ["text", "kind", "party", "item", "from", "to", "least", "most"] as const;
export type FilterName = (typeof names)[number];
export type Filter = Partial<Record<FilterName, string>>;

/** The filter in the page's address, so that a view of the ledger can be sent to someone. */
export function createFilter() {
  const [params, setParams] = useSearchParams();
  const value = (): Filter => {
    const given: Filter = {};
    for (const name of names) {
      const text = params[name];
      if (typeof text === "string" && isOne(name, text)) given[name] = text;
    }
    return given;
  };
  return {
    value,
    /** How many conditions there are besides the text. */
    count: () => Object.keys(value()).filter((name) => name !== "text").length,
    set: (name: FilterName, text: string) =>
      setParams({ [name]: text.trim() || undefined }, { replace: true }),
    clear: () =>
      setParams(Object.fromEntries(names.map((name) => [name, undefined])), { replace: true }),
  };
}
export type LedgerFilter = ReturnType<typeof createFilter>;

/** An address that someone mistyped asks for everything, not for a refusal. */
function isOne(name: FilterName, text: string): boolean {
  if (name === "kind") return entryKinds.some((kind) => kind === text);
  if (name === "from" || name === "to") return /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (name === "least" || name === "most") return /^\d{1,15}$/.test(text);
  return text !== "";
}
