import { me } from "../app/session.ts";
import { t } from "../words/t.ts";
import { compactOf } from "./compact.ts";
import type { ItemKind, NewItem } from "./item.ts";
import { unsigned } from "./unsigned.ts";

/** The bytes of photos do not go into a text. */
const unreadable: readonly ItemKind[] = ["photo", "morePhotos"];

/** Acts of which nothing else says whose they are: a text names that, as the department would. */
const ofSomebody: readonly ItemKind[] = ["pledge", "consignment", "explain"];

/** Whether there is another way for something to reach the department than the network. */
export function isReadable({ kind }: Pick<NewItem, "kind">): boolean {
  return !unreadable.includes(kind);
}

/** Something that waits as a text for Zalo or an SMS, which the department pastes. */
export function asText(item: Omit<NewItem, "things" | "writtenAt">): string {
  const said = t("outbox.copyIntro", t(`outbox.kind.${item.kind}`), item.title);
  return `${said} ${compactOf({ ...item, body: named(item) })}`;
}

function named({ kind, body, owner }: Pick<NewItem, "kind" | "body" | "owner">): string {
  const { cluster, school } =
    me()?.memberships.find(({ id }) => id === owner.membership) ?? ({} as const);
  const sender = cluster ?? school;
  if (!sender || !ofSomebody.includes(kind)) return unsigned(body);
  return JSON.stringify({ ...JSON.parse(body), onBehalfOf: sender.id });
}
