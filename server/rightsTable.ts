import { roles, type Role } from "#domain/actor.ts";
import { permissions, reach, type Act } from "#domain/may.ts";
import { actSentences } from "./actSentences.ts";
import type { Right } from "./routes/rights.ts";

/** What roles are called, Vietnamese first. */
const roleNames: Record<Role, string> = {
  school: "Trường · school",
  cluster: "Cụm · cluster",
  department: "Sở · department",
  auditor: "Kiểm toán · auditor",
  administrator: "Quản trị · administrator",
};
// Safe cast: the keys of the table are its acts.
const acts = Object.keys(permissions) as Act[];

/** Around the table in the README; what is between them is `npm run rights`'s to write. */
const markers = ["<!-- rights -->", "<!-- /rights -->"] as const;

/** A text with the table of rights, and what each route asks of it, between its two markers. */
export function withRights(text: string, rights: Map<string, Right | undefined>): string {
  const [start, end] = markers.map((marker) => text.indexOf(marker)) as [number, number];
  if (start < 0 || end < start) throw new Error(`the text has no ${markers.join(" … ")}`);
  const told = [actTable(), "", "Who asks which route:", "", ...routeLists(rights)].join("\n");
  return `${text.slice(0, start)}${markers[0]}\n\n${told}\n\n${text.slice(end)}`;
}

/** Acts by roles: `own`, `any`, or nothing. */
function actTable(): string {
  const head = ["act", "what", ...roles.map((role) => roleNames[role])];
  const rows = acts.map((act) => [
    `\`${act}\``,
    actSentences[act],
    ...roles.map((role) => reach(role, act) ?? ""),
  ]);
  const widths = head.map((_, at) =>
    Math.max(3, ...[head, ...rows].map((row) => lengthOf(row[at]))),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - lengthOf(cell))).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const lengthOf = (cell = "") => [...cell].length;

/** The routes that ask nothing, a session, or an act, in the order of the table. */
function routeLists(rights: Map<string, Right | undefined>): string[] {
  const titles = { everyone: "everyone", signed_in: "whoever is signed in" };
  return (["everyone", "signed_in", ...acts] as const).flatMap((of) => {
    const routes = [...rights].filter(([, right]) => right?.of === of);
    if (routes.length === 0) return [];
    const named = of === "everyone" || of === "signed_in" ? titles[of] : `\`${of}\``;
    return `- ${named}: ${routes.map(([route, right]) => toldOf(route, right)).join(", ")}`;
  });
}

function toldOf(route: string, right: Right | undefined): string {
  const parts = (right?.parts ?? []).map((act) => `\`${act}\``);
  return `\`${route}\`${parts.length > 0 ? ` (parts: ${parts.join(", ")})` : ""}`;
}
