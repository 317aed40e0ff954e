import type { Done } from "#domain/answers.ts";
import { ask, type Answer } from "../api/request.ts";
import type { NewItem } from "./item.ts";

/**
 * Sends an item as it was written, in the membership it was written in. Only an acknowledgement that
 * reads as one counts: a page that a hotel's network answers with 200 does not.
 */
export function send(
  item: Pick<NewItem, "key" | "path" | "body" | "owner">,
): Promise<Answer<Done>> {
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
