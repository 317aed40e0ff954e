import { RevisedNeed } from "#domain/need.ts";
import type { NeedView } from "#domain/needViews.ts";
import { get } from "../../api/request.ts";
import { draftFrom, placeOfRevision } from "../../needs/draftOf.ts";
import { bodyAs, fillForm, type Reader } from "./reading.ts";

/** A need written anew, in the form for that, which says so when it is past that. */
export const openRevision: Reader = async (read, id) => {
  const revised = bodyAs(RevisedNeed, read);
  if (!revised) return "wrong";
  const found = await get<NeedView>(`/api/needs/${id}`);
  if (!found.ok) return found.problem;
  const draft = draftFrom(revised, { id, key: read.key, site: found.value.site.id });
  return fillForm(placeOfRevision(id), draft, `/needs/${id}/revise`);
};
