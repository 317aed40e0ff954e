import { createHash } from "node:crypto";
import type { Context as Http } from "hono";
import { bodyLimit } from "hono/body-limit";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { Id } from "#domain/id.ts";
import { FileName } from "#domain/text.ts";
import { tableLimits, type Sheet } from "#domain/imports/table.ts";
import { planFile, type FilePlan } from "../commands/planFile.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import type { Tables } from "../tables/tableThreads.ts";
import type { Signed } from "./asked.ts";
import { bytesOf } from "./bytesOf.ts";

/** What is said of a file beside its bytes. */
export const FileAsked = v.object({
  /** What the file is called; a CSV file's only sheet is called so, too. */
  name: v.optional(FileName, "danh-sach"),
  /** In which the gifts of the file were given; without it there can be none. */
  campaign: v.optional(Id),
});
export type FileAsked = v.InferOutput<typeof FileAsked>;

/** Describes the body: a file's bytes as they are. */
const described = describeRoute({
  requestBody: {
    required: true,
    content: {
      "application/octet-stream": {
        schema: { type: "string", format: "binary", description: "An Excel (.xlsx) or CSV file" },
      },
    },
  },
});

/** Takes a file as the body, of at most what a file may weigh: far more than any list does. */
const upToItsLimit = bodyLimit({
  maxSize: tableLimits.bytes,
  onError: async (c) => {
    await discard(c.req.raw.body);
    const megabytesMax = tableLimits.bytes / 1024 ** 2;
    return problem(c, "table_too_large", { facts: { megabytesMax } });
  },
});

/** As above, described. */
export const limited = Object.assign(
  (...asked: Parameters<typeof upToItsLimit>) => upToItsLimit(...asked),
  described,
);

/** The most that is received only to be thrown away. */
const discardedMax = 256 * 1024 ** 2;

/**
 * Receives a body to its end without keeping it: a browser that is answered while it still sends
 * shows a broken connection and not the answer.
 */
export async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  let received = 0;
  while (received < discardedMax) {
    const { done, value } = await reader.read();
    if (done) return;
    received += value.length;
  }
}

/** An uploaded file: what it holds, and the SHA-256 of its bytes. */
export interface UploadedFile {
  sha256: string;
  sheets: readonly Sheet[];
}

/** Reads the file that is a request's body; refuses what is no table. */
export async function uploadedFile(
  c: Http,
  name: string,
  tables: Tables,
): Promise<Decision<UploadedFile>> {
  const bytes = await bytesOf(c);
  const sheets = await tables.read(bytes, name.replace(/\.[a-z]{3,4}$/i, "").slice(0, 100));
  if (!sheets.ok) return sheets;
  return accept({ sha256: createHash("sha256").update(bytes).digest("hex"), sheets: sheets.value });
}

/** What importing the file that is a request's body would do. */
export async function plannedFile(
  c: Http<Signed>,
  { context: { db, now }, tables }: { context: Context; tables: Tables },
  { name, campaign }: FileAsked,
): Promise<Decision<FilePlan & { sha256: string }>> {
  const { actor } = c.var;
  if (!actor) return refuse("not_signed_in");
  const file = await uploadedFile(c, name, tables);
  if (!file.ok) return file;
  const { sheets, sha256 } = file.value;
  const asked = { sheets, actor, campaign, today: dayOf(now()) };
  const planned = await planFile(db.read, tables, asked);
  return planned.ok ? accept({ ...planned.value, sha256 }) : planned;
}
