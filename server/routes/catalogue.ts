import { Hono } from "hono";
import * as v from "valibot";
import { ChangedItem, NewItem } from "#domain/newItem.ts";
import { addItem } from "../commands/addItem.ts";
import { changeItem, restoreItem, retireItem } from "../commands/changeItem.ts";
import type { Context } from "../context.ts";
import { answer } from "../problems.ts";
import { asks, body, writes, type Signed } from "./asked.ts";

const tag = "Catalogue";
const Nothing = v.object({});

/** The catalogue, kept by the office. */
export function catalogueRoutes(context: Context) {
  return new Hono<Signed>()
    .post(
      "/",
      writes({ summary: "Add an item", tag }),
      asks("edit_catalogue"),
      body(NewItem),
      async (c) => answer(c, await addItem(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/:id/change",
      writes({ summary: "Change an item; its unit only while it is unused", tag }, 200),
      asks("edit_catalogue"),
      body(ChangedItem),
      async (c) =>
        answer(c, await changeItem(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/retire",
      writes({ summary: "Offer an item no longer", tag }, 200),
      asks("edit_catalogue"),
      body(Nothing),
      async (c) => answer(c, await retireItem(context, c.var.by, c.req.param("id"))),
    )
    .post(
      "/:id/restore",
      writes({ summary: "Offer a retired item again", tag }, 200),
      asks("edit_catalogue"),
      body(Nothing),
      async (c) => answer(c, await restoreItem(context, c.var.by, c.req.param("id"))),
    );
}
