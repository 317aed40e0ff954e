import { Hono, type Context as Http, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { showPhoto } from "#db/photoViews.ts";
import { Erasure } from "#domain/erasure.ts";
import { Id } from "#domain/id.ts";
import { photoLimits, type PhotoReader } from "#domain/photo.ts";
import { erasePhoto } from "../commands/erasePhoto.ts";
import { takePhoto } from "../commands/takePhoto.ts";
import type { Context } from "../context.ts";
import { answer, problem, refusal } from "../problems.ts";
import { answersWith, asks, body, problems, query, writes, type Signed } from "./asked.ts";
import { bytesOf } from "./bytesOf.ts";
import { isHeld } from "../isHeld.ts";
import { actorOf, open, sees } from "./rights.ts";
import { discard } from "./uploadedFile.ts";

const tag = "Photos";

/** `thumb` is the small picture, for lists and bad networks. */
const Size = v.object({ size: v.optional(v.picklist(["thumb"])) });

/** Photos of needs and receipts: sent by phones one by one, seen by who helps and who is helped. */
export function photoRoutes({ context, read }: { context: Context; read: PhotoReader }) {
  return new Hono<Signed>()
    .put(
      "/:id",
      answersWith(v.object({ id: v.string() }), {
        summary: "Send the bytes of a photo, before or after a need or a receipt names it",
        tag,
      }),
      sees("send_photo"),
      limited,
      async (c) => {
        const id = v.safeParse(Id, c.req.param("id"));
        if (!id.success) return problem(c, "unknown");
        const sent = { id: id.output, bytes: await bytesOf(c) };
        const taken = await takePhoto(context, read, actorOf(c), sent);
        return taken.ok ? c.json(taken.value) : refusal(c, taken);
      },
    )
    .get("/:id", givesPicture, open("see_photos"), query(Size), async (c) => {
      const file = await showPhoto(context.db.read, c.var.actor, c.req.param("id"));
      if (!file) return problem(c, "unknown");
      const sha256 = c.req.valid("query").size === "thumb" ? file.small : file.photo;
      return picture(c, sha256, () => context.files.read(sha256));
    })
    .post(
      "/:id/erase",
      writes({ summary: "Erase a photo for good", tag }, 200),
      asks("erase_photo"),
      body(Erasure),
      async (c) =>
        answer(c, await erasePhoto(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    );
}

/** Asked again each time, so that it is gone once one may no longer see it; kept by no proxy. */
async function picture(
  c: Http,
  sha256: string,
  read: () => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<Response> {
  const tag = `"${sha256.slice(0, 32)}"`;
  const headers = { "cache-control": "private, no-cache", vary: "Cookie", etag: tag };
  if (isHeld(c, tag)) return c.body(null, 304, headers);
  const bytes = await read();
  if (!bytes) throw new Error(`the file ${sha256} of a photo is not there: was it restored?`);
  return c.body(bytes, 200, { ...headers, "content-type": "image/jpeg" });
}

const upToItsLimit = bodyLimit({
  maxSize: photoLimits.megabytes * 1024 ** 2,
  onError: async (c) => {
    await discard(c.req.raw.body);
    const { megabytes, megapixels } = photoLimits;
    const facts = { megabytesMax: megabytes, megapixelsMax: megapixels };
    return problem(c, "photo_too_large", { facts });
  },
});

/** Takes a photo's bytes as the body, of at most what one may weigh. */
const limited: MiddlewareHandler<Signed> = Object.assign(
  (...asked: Parameters<typeof upToItsLimit>) => upToItsLimit(...asked),
  describeRoute({
    requestBody: {
      required: true,
      content: {
        "image/*": {
          schema: { type: "string", format: "binary", description: "A JPEG, PNG or WebP picture" },
        },
      },
    },
  }),
);

const givesPicture = describeRoute({
  summary: "A photo, or with `size=thumb` its small picture, to who may see it",
  tags: [tag],
  responses: {
    200: {
      description: "A picture",
      content: { "image/jpeg": { schema: { type: "string", format: "binary" } } },
    },
    default: problems,
  },
});
