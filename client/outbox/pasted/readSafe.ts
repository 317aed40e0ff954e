import type { SiteView } from "#domain/placeViews.ts";
import { SafeSite } from "#domain/unreported.ts";
import { get } from "../../api/request.ts";
import { t } from "../../words/t.ts";
import { bodyAs, type PastedAct, type Reader } from "./reading.ts";

/** That a site is all right and needs nothing, as by message. */
export const readSafe: Reader = async ({ key, path, body: text }, id) => {
  const body = bodyAs(SafeSite, { key, path, body: text });
  if (!body) return "wrong";
  const found = await get<SiteView>(`/api/sites/${id}`);
  if (!found.ok) return found.problem;
  const { name, school } = found.value;
  const said: SafeSite = { ...body, enteredFrom: "message" };
  const act: PastedAct = {
    kind: "safe",
    key,
    path,
    body: said,
    things: [id],
    name,
    address: `/schools/${school.id}`,
    between: school.name,
    says: () => [t("desk.safe")],
  };
  return { act };
};
