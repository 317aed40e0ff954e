import { Hono } from "hono";
import * as v from "valibot";
import { listContactViewings } from "#db/contactViewings.ts";
import { lackingOf } from "#db/lacking.ts";
import { openNeedsOfSite } from "#db/needs.ts";
import { listNeeds, showNeed } from "#db/needViews.ts";
import { codeOf } from "#domain/code.ts";
import { Contact, ContactViewing } from "#domain/contact.ts";
import { Day } from "#domain/day.ts";
import { Id } from "#domain/id.ts";
import { ItemCode } from "#domain/item.ts";
import {
  ClosedNeed,
  ConfirmedNeed,
  needStatuses,
  NewNeed,
  RefusedNeed,
  ReturnedNeed,
  RevisedNeed,
  Verification,
} from "#domain/need.ts";
import { AddedPhotos, Release } from "#domain/photo.ts";
import { coverages, urgencies } from "#domain/needLine.ts";
import { LackingView, NeedView } from "#domain/needViews.ts";
import { page } from "#domain/answers.ts";
import { refuseNeed, returnNeed } from "../commands/answerNeed.ts";
import { addNeedPhotos } from "../commands/addNeedPhotos.ts";
import { closeNeed } from "../commands/closeNeed.ts";
import { confirmNeed } from "../commands/confirmNeed.ts";
import { fileNeed } from "../commands/fileNeed.ts";
import { releaseText } from "../commands/releaseText.ts";
import { reviseNeed } from "../commands/reviseNeed.ts";
import { verifyNeed } from "../commands/verifyNeed.ts";
import { viewContact } from "../commands/viewContact.ts";
import type { Context } from "../context.ts";
import { answer, problem, refusal } from "../problems.ts";
import { asks, body, query, reads, writes, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging, Place } from "./paging.ts";
import { tell } from "./publicAnswers.ts";
import { actorOf, open, sees, signedIn } from "./rights.ts";

const tag = "Needs";

/** What a list of needs and the map are narrowed by. */
export const needFilter = {
  campaign: v.optional(Id),
  cluster: v.optional(Id),
  commune: v.optional(v.pipe(v.string(), v.maxLength(10))),
  school: v.optional(Id),
  item: v.optional(ItemCode),
  urgency: v.optional(v.picklist(urgencies)),
  coverage: v.optional(v.picklist(coverages)),
  status: v.optional(v.picklist(needStatuses)),
  unconfirmedOn: v.optional(Day),
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100))),
};
const Needs = v.object({
  ...paging(v.object({ postedAt: Numbered, id: Place })),
  line: v.optional(Id),
  ...needFilter,
});
const Viewings = v.object(paging(v.object({ at: Numbered, id: Place })));
const Similar = v.object({ campaign: Id, site: Id });
const Lacking = v.object({ campaign: Id });
const SimilarNeeds = page(v.object({ id: v.string(), code: v.string(), item: v.string() }));

/** Needs: verified ones for everyone, the rest for those who handle them. */
export function needRoutes(context: Context) {
  const { read } = context.db;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(NeedView), { summary: "Needs, the newest first", tag }),
      open("see_unverified_needs", "see_need_text"),
      query(Needs),
      async (c) => {
        const { limit, cursor: after, ...by } = c.req.valid("query");
        const rows = await listNeeds(read, c.var.actor, { ...by, after, limit: limit + 1 });
        return tell(
          c,
          pageOf(rows, limit, ({ postedAt, id }) => ({ postedAt, id })),
        );
      },
    )
    .get(
      "/similar",
      reads(SimilarNeeds, {
        summary: "Lines of a site's open needs, to see a near-duplicate",
        tag,
      }),
      signedIn("see_unverified_needs"),
      query(Similar),
      async (c) => {
        const rows = await openNeedsOfSite(read, c.var.actor, c.req.valid("query"));
        const items = rows.map(({ number, ...row }) => ({ ...row, code: codeOf("need", number) }));
        return c.json({ items, next: null });
      },
    )
    .get(
      "/lacking",
      reads(page(LackingView), { summary: "What a campaign's needs still lack, by item", tag }),
      open(),
      query(Lacking),
      async (c) => {
        const { campaign } = c.req.valid("query");
        return tell(c, { items: await lackingOf(read, campaign), next: null });
      },
    )
    .get(
      "/:id",
      reads(NeedView, { summary: "One need", tag }),
      open("see_unverified_needs", "see_need_text", "see_photos"),
      async (c) => {
        const need = await showNeed(read, c.var.actor, c.req.param("id"));
        return need ? tell(c, need) : problem(c, "unknown");
      },
    )
    .get(
      "/:id/contact",
      reads(Contact, { summary: "Whom to call; the school sees who asked", tag }),
      sees("see_contact"),
      async (c) => {
        c.header("Cache-Control", "private, no-store");
        const decision = await viewContact(context, actorOf(c), c.req.param("id"));
        return decision.ok ? c.json(decision.value) : refusal(c, decision);
      },
    )
    .get(
      "/:id/viewings",
      reads(page(ContactViewing), { summary: "Who looked at whom to call, the latest first", tag }),
      sees("see_contact_viewings"),
      query(Viewings),
      async (c) => {
        const { limit, cursor: after } = c.req.valid("query");
        const by = { need: c.req.param("id"), after, limit: limit + 1 };
        const decision = await listContactViewings(read, c.var.actor, by);
        if (!decision.ok) return refusal(c, decision);
        return c.json(pageOf(decision.value, limit, ({ at, id }) => ({ at, id })));
      },
    )
    .post(
      "/",
      writes({ summary: "File a need", tag }),
      asks("file_need"),
      body(NewNeed),
      async (c) => answer(c, await fileNeed(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/:id/verify",
      writes({ summary: "Approve a need and open it to promises", tag }, 200),
      asks("verify_need"),
      body(Verification),
      async (c) =>
        answer(c, await verifyNeed(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/release-text",
      writes({ summary: "Say which text and photos of a need everyone may see", tag }, 200),
      asks("release_text"),
      body(Release),
      async (c) =>
        answer(c, await releaseText(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/return",
      writes({ summary: "Give a need back with a question", tag }, 200),
      asks("return_need"),
      body(ReturnedNeed),
      async (c) =>
        answer(c, await returnNeed(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/refuse",
      writes({ summary: "Say no to a need", tag }, 200),
      asks("refuse_need"),
      body(RefusedNeed),
      async (c) =>
        answer(c, await refuseNeed(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/close",
      writes({ summary: "Close a need for good", tag }, 200),
      asks("close_need"),
      body(ClosedNeed),
      async (c) =>
        answer(c, await closeNeed(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/confirm",
      writes({ summary: "Say that a need is still needed", tag }, 200),
      asks("confirm_need"),
      body(ConfirmedNeed),
      async (c) => answer(c, await confirmNeed(context, c.var.by, c.req.param("id"))),
    )
    .post(
      "/:id/photos",
      writes({ summary: "Add photos to a need", tag }, 200),
      asks("add_photos"),
      body(AddedPhotos),
      async (c) =>
        answer(c, await addNeedPhotos(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/revise",
      writes({ summary: "Write a need anew while it is not verified", tag }, 200),
      asks("revise_need"),
      body(RevisedNeed),
      async (c) =>
        answer(c, await reviseNeed(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    );
}
