import {
  deleteProvince,
  findProvince,
  insertProvince,
  standingOn,
  updateDepartment,
} from "#db/province.ts";
import { accept, refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import { decideProvince, type ChosenProvince, type ProvinceData } from "#domain/province.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { locating } from "./locateCommunes.ts";
import { doneBy, keepChange } from "./history.ts";

/**
 * Says which province the server is for and what its department is called: its communes come with
 * it, and the first catalogue. Again, it changes the department's name, and places the communes of
 * which a point has become known. Refuses a province that is
 * not there, and another one as soon as schools or campaigns stand on the first.
 */
export function chooseProvince(
  context: Context,
  by: By,
  { asked, data }: { asked: ChosenProvince; data: ProvinceData | undefined },
) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "choose_province"))
      return refuse("not_allowed", { act: "choose_province" });
    if (!data) return refuse("unknown", { what: "province", id: asked.province });
    const before = await findProvince(tx);
    const decision = decideProvince(before, asked, await standingOn(tx));
    if (!decision.ok) return decision;

    const { id, name } = data;
    const { department } = asked;
    if (decision.value === "another") await deleteProvince(tx);
    if (decision.value === "same") {
      await updateDepartment(tx, department);
      const known = data.communes.filter(({ isLocated }) => isLocated);
      const points = new Map(known.map((commune) => [commune.id, commune]));
      await locating(context, points, by.actor)(tx);
    } else await insertProvince(tx, { id, name, department, chosenAt: context.now() }, data);
    await keepChange(tx, context, {
      ...doneBy(by),
      subject: id,
      kind: "province",
      before: before ? { province: before.name, department: before.department } : null,
      after: { province: name, department },
    });
    const status = before ? 200 : 201;
    return accept({ kind: "province_chosen", done: { id }, status, audience: "all" });
  });
}
