import { createMemo } from "solid-js";
import type { PersonView } from "#domain/personViews.ts";
import { may } from "../app/session.ts";
import { createAnswer } from "../totals/createAnswer.ts";

/** Somebody who can be asked to call. */
export interface Caller {
  id: string;
  name: string;
  /** The cluster that they head; nothing of the department's people. */
  cluster: string | undefined;
}

/** The API gives at most this many at once: of the department's people and heads of clusters, all. */
const limit = 500;

/** The department's people, then the heads of clusters; nobody for those who may not see people. */
export function createCallers() {
  const of = (role: "department" | "cluster") =>
    createAnswer<{ items: PersonView[] }>(() =>
      may("see_people") ? { path: "/api/people", query: { role, limit } } : undefined,
    );
  const [office, heads] = [of("department"), of("cluster")];
  return createMemo((): Caller[] =>
    [...(office.value()?.items ?? []), ...(heads.value()?.items ?? [])]
      .filter(({ state }) => state !== "disabled")
      .map(({ id, name, memberships }) => {
        const isOffice = memberships.some(({ role }) => role === "department");
        const cluster = memberships.find((one) => one.cluster)?.cluster?.name;
        return { id, name, cluster: isOffice ? undefined : cluster };
      }),
  );
}
