import { t } from "../words/t.ts";
import { compactOf } from "./compact.ts";
import type { NewItem } from "./item.ts";
import { unsigned } from "./unsigned.ts";

/** What the department can read in, by what it is. */
const readable = ["need", "receipt"];

/** Whether there is another way for something to reach the department than the network. */
export function isReadable({ kind }: Pick<NewItem, "kind">): boolean {
  return readable.includes(kind);
}

/** Something that waits as a text for Zalo or an SMS, which the department pastes. */
export function asText(item: Pick<NewItem, "kind" | "title" | "key" | "path" | "body">): string {
  const said = t("outbox.copyIntro", t(`outbox.kind.${item.kind}`), item.title);
  return `${said} ${compactOf({ ...item, body: unsigned(item.body) })}`;
}
