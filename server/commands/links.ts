import { insertInvitations, revokeInvitations, tokenHash } from "#db/invitations.ts";
import type { Writer } from "#db/database.ts";
import type { InvitationKind } from "#domain/personViews.ts";
import type { Context } from "../context.ts";

const dayMs = 86_400_000;

/** Which link is made, by which account, good for how many days. */
export interface NewLink {
  person: string;
  kind: InvitationKind;
  days: number;
  madeBy: string;
}

/** A link to insert; its token can be made again from its id alone, so only a hash is kept. */
export function linkRow(context: Context, { person, kind, days, madeBy }: NewLink) {
  const id = context.newId();
  const madeAt = context.now();
  return {
    id,
    userId: person,
    kind,
    tokenHash: tokenHash(context.linkToken(id)),
    madeAt,
    madeBy,
    expiresAt: linkEnd(madeAt, days),
  };
}

/** When a link ends that is good for so many days from `now` on. */
export function linkEnd(now: number, days: number): number {
  return now + days * dayMs;
}

/** Makes a person's one open link: those before are revoked. Gives its id. */
export async function makeLink(tx: Writer, context: Context, link: NewLink): Promise<string> {
  const row = linkRow(context, link);
  await revokeInvitations(tx, link.person, row.madeAt);
  await insertInvitations(tx, [row]);
  return row.id;
}
