import { Hono } from "hono";
import * as v from "valibot";
import { listChanges } from "#db/changes.ts";
import { isOfSchool } from "#db/placeEdits.ts";
import { page } from "#domain/answers.ts";
import { ChangeView } from "#domain/change.ts";
import { reach } from "#domain/may.ts";
import { changeKinds } from "#domain/place.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { query, reads, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging, Place } from "./paging.ts";
import { sees } from "./rights.ts";

const Changes = v.object({
  ...paging(v.object({ at: Numbered, id: Place })),
  subject: v.optional(v.pipe(v.string(), v.maxLength(40))),
  kind: v.optional(v.picklist(changeKinds)),
});

/** Who changed what when of places, catalogue and people; a school sees its own and its sites'. */
export function changeRoutes({ db }: Context) {
  return new Hono<Signed>().get(
    "/",
    reads(page(ChangeView), { summary: "Who changed what, the newest first", tag: "Places" }),
    sees("see_changes"),
    query(Changes),
    async (c) => {
      const { limit, cursor: after, subject, kind } = c.req.valid("query");
      const { actor } = c.var;
      const isOwn = actor && reach(actor.role, "see_changes") === "own";
      const ofSchool = isOwn ? (actor.school ?? "") : undefined;
      if (ofSchool !== undefined && subject && !(await isOfSchool(db.read, subject, ofSchool)))
        return problem(c, "not_your_site");
      const rows = await listChanges(db.read, { subject, kind, ofSchool, after, limit: limit + 1 });
      return c.json(pageOf(rows, limit, ({ at, id }) => ({ at, id })));
    },
  );
}
