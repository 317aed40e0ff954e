import { Hono } from "hono";
import { addCluster } from "../commands/addCluster.ts";
import { addSchool } from "../commands/addSchool.ts";
import { addSite } from "../commands/addSite.ts";
import { changeCluster } from "../commands/changeCluster.ts";
import { changeSchool } from "../commands/changeSchool.ts";
import { changeSite } from "../commands/changeSite.ts";
import { closeSite, reopenSite } from "../commands/closeSite.ts";
import * as v from "valibot";
import {
  ChangedCluster,
  ChangedSchool,
  ChangedSite,
  NewCluster,
  NewSchool,
  NewSite,
} from "#domain/newPlaces.ts";
import type { Context } from "../context.ts";
import { answer } from "../problems.ts";
import { asks, body, writes, type Signed } from "./asked.ts";

const tag = "Places";
const Nothing = v.object({});

/** Clusters, schools and their sites, put in and changed by the office; sites by their school too. */
export function placeRoutes(context: Context) {
  return new Hono<Signed>()
    .post(
      "/clusters",
      writes({ summary: "Add a cluster", tag }),
      asks("edit_places"),
      body(NewCluster),
      async (c) => answer(c, await addCluster(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/clusters/:id/change",
      writes({ summary: "Change a cluster", tag }, 200),
      asks("edit_places"),
      body(ChangedCluster),
      async (c) =>
        answer(c, await changeCluster(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/schools",
      writes({ summary: "Add a school with its main site", tag }),
      asks("edit_places"),
      body(NewSchool),
      async (c) => answer(c, await addSchool(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/schools/:id/change",
      writes({ summary: "Change a school", tag }, 200),
      asks("edit_places"),
      body(ChangedSchool),
      async (c) =>
        answer(c, await changeSchool(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/sites",
      writes({ summary: "Add a site to a school", tag }),
      asks("edit_sites"),
      body(NewSite),
      async (c) => answer(c, await addSite(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/sites/:id/change",
      writes({ summary: "Change or move a site, or make it the main one", tag }, 200),
      asks("edit_sites"),
      body(ChangedSite),
      async (c) =>
        answer(c, await changeSite(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/sites/:id/close",
      writes({ summary: "Mark a site as closed", tag }, 200),
      asks("edit_sites"),
      body(Nothing),
      async (c) => answer(c, await closeSite(context, c.var.by, c.req.param("id"))),
    )
    .post(
      "/sites/:id/reopen",
      writes({ summary: "Open a closed site again", tag }, 200),
      asks("edit_sites"),
      body(Nothing),
      async (c) => answer(c, await reopenSite(context, c.var.by, c.req.param("id"))),
    );
}
