import { useSearchParams } from "@solidjs/router";
import { roles } from "#domain/actor.ts";
import { personStates } from "#domain/personViews.ts";

/** What people can be narrowed by; each stands in the page's address under its name. */
const names = ["text", "state", "role", "cluster", "school"] as const;
export type FilterName = (typeof names)[number];
export type Filter = Partial<Record<FilterName, string>>;

/** The filter in the page's address, so that coming back from a person finds the same list. */
export function createFilter() {
  const [params, setParams] = useSearchParams();
  return {
    value: (): Filter => {
      const given: Filter = {};
      for (const name of names) {
        const text = params[name];
        if (typeof text === "string" && isOne(name, text)) given[name] = text;
      }
      return given;
    },
    set: (name: FilterName, text: string) =>
      setParams({ [name]: text.trim() || undefined }, { replace: true }),
    clear: () =>
      setParams(Object.fromEntries(names.map((name) => [name, undefined])), { replace: true }),
  };
}
export type PeopleFilter = ReturnType<typeof createFilter>;

/** An address that someone mistyped asks for everyone, not for a refusal. */
function isOne(name: FilterName, text: string): boolean {
  if (name === "role") return roles.some((role) => role === text);
  if (name === "state") return personStates.some((state) => state === text);
  return text !== "";
}
