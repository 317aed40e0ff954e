import type { Done, Problem } from "#domain/answers.ts";
import { ask, type Answer } from "../api/request.ts";
import type { NewItem } from "./item.ts";
import { photoBytes } from "./photos.ts";

/**
 * Sends an item as it was written, in the membership it was written in. Only an acknowledgement that
 * reads as one counts: a page that a hotel's network answers with 200 does not.
 */
export async function send(
  item: Pick<NewItem, "key" | "path" | "body" | "owner" | "kind">,
): Promise<Answer<Done>> {
  if (item.kind === "photo") return sendPhoto(item);
  return ask<Done>(
    item.path,
    {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": item.key,
        "Acting-As": item.owner.membership,
      },
      body: item.body,
    },
    { take: readDone },
  );
}

/** How long a photo may take: at 40 kbps it needs half a minute. */
const photoPatienceMs = 120_000;

/** Sends the bytes of a photo, which are kept under its id, the item's key. */
async function sendPhoto({ key, path }: Pick<NewItem, "key" | "path">): Promise<Answer<Done>> {
  const bytes = await photoBytes(key);
  if (!bytes) return { ok: false, problem: lost() };
  const headers = { "Content-Type": "image/jpeg" };
  const how = { take: readDone, patienceMs: photoPatienceMs };
  return ask<Done>(path, { method: "PUT", headers, body: bytes }, how);
}

/** The browser has thrown away what it kept. */
function lost(): Problem {
  const code = "photo_lost";
  return { type: `/problems/${code}`, title: code, status: 410, code };
}

async function readDone(response: Response): Promise<Done> {
  const found: unknown = await response.json();
  if (!isDone(found)) throw new TypeError("not an acknowledgement");
  return found;
}

function isDone(found: unknown): found is Done {
  if (typeof found !== "object" || found === null) return false;
  const { id, code, seq } = found as Partial<Done>;
  return (
    typeof id === "string" &&
    (code === undefined || typeof code === "string") &&
    (seq === undefined || Number.isInteger(seq))
  );
}
