import { Hono } from "hono";
import * as v from "valibot";
import { findProvince, setupOf } from "#db/province.ts";
import { page } from "#domain/answers.ts";
import { dayOf } from "#domain/calendar.ts";
import { ChosenProvince, ProvinceChoice, ProvinceView, SetupView } from "#domain/province.ts";
import { listProvinces, readProvince } from "#server/reference/provinces.ts";
import { chooseProvince } from "../commands/chooseProvince.ts";
import type { Context } from "../context.ts";
import { communePoints } from "../geo/communePoints.ts";
import { answer } from "../problems.ts";
import { asks, body, reads, writes, type Signed } from "./asked.ts";
import { open, sees } from "./rights.ts";

const tag = "Setup";

/**
 * Which province the server is for and what is still to be done before schools can file. `mapFolder`
 * is where an operator's maps are.
 */
export function setupRoutes(context: Context, mapFolder: string | undefined) {
  const { db, now } = context;
  return new Hono<Signed>()
    .get(
      "/province",
      reads(v.nullable(ProvinceView), { summary: "The province this server is for", tag }),
      open(),
      async (c) => c.json((await findProvince(db.read)) ?? null),
    )
    .get(
      "/provinces",
      reads(page(ProvinceChoice), { summary: "The provinces of Việt Nam", tag }),
      sees("see_setup"),
      async (c) =>
        c.json({ items: await listProvinces(await communePoints(mapFolder)), next: null }),
    )
    .post(
      "/province",
      writes({ summary: "Choose the province, or name its department", tag }, 200, 201),
      asks("choose_province"),
      body(ChosenProvince),
      async (c) => {
        const asked = c.req.valid("json");
        const data = await readProvince(asked.province, await communePoints(mapFolder));
        return answer(c, await chooseProvince(context, c.var.by, { asked, data }));
      },
    )
    .get(
      "/setup",
      reads(SetupView, { summary: "How far the server has been set up", tag }),
      sees("see_setup"),
      async (c) => c.json(await setupOf(db.read, dayOf(now()))),
    );
}
