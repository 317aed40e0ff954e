import type { Query } from "./request.ts";

/** A path with its query; the server names what it has read by the same (`server/routes/pages.ts`). */
export function address(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") search.set(name, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
