import { and, asc, eq, gte, inArray, max, min, ne } from "drizzle-orm";
import type { EntryKind } from "#domain/entry.ts";
import { cash } from "#domain/catalogue.ts";
import type { BankAccount } from "#domain/campaign.ts";
import type { UnderWay } from "#domain/changedCampaign.ts";
import type { Reader, Writer } from "./database.ts";
import { hasPosted } from "./statements.ts";
import { pledges } from "./schema/gifts.ts";
import { entries } from "./schema/ledger.ts";
import { campaigns } from "./schema/places.ts";

export async function updateCampaign(
  tx: Writer,
  id: string,
  to: Partial<typeof campaigns.$inferInsert>,
) {
  await tx.update(campaigns).set(to).where(eq(campaigns.id, id));
}

/** Another campaign that is open on a day and takes gifts on the same bank account. */
export async function openWithAccount(
  read: Reader,
  { bin, account }: Pick<BankAccount, "bin" | "account">,
  { except, today }: { except: string; today: string },
) {
  const [row] = await read
    .select({ id: campaigns.id, name: campaigns.name })
    .from(campaigns)
    .where(
      and(
        eq(campaigns.bankBin, bin),
        eq(campaigns.bankAccount, account),
        gte(campaigns.endsOn, today),
        ne(campaigns.id, except),
      ),
    )
    .limit(1);
  return row;
}

/** Other campaigns that take or took gifts on this one's bank account. */
export async function sharingAccount(read: Reader, campaign: string): Promise<string[]> {
  const [own] = await read
    .select({ bin: campaigns.bankBin, account: campaigns.bankAccount })
    .from(campaigns)
    .where(eq(campaigns.id, campaign));
  if (!own?.bin || !own.account) return [];
  const rows = await read
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(
      and(
        eq(campaigns.bankBin, own.bin),
        eq(campaigns.bankAccount, own.account),
        ne(campaigns.id, campaign),
      ),
    )
    .orderBy(asc(campaigns.id))
    .limit(sharingMax);
  return rows.map(({ id }) => id);
}
/** The most campaigns that one bank account ever served. */
const sharingMax = 100;

const given: EntryKind[] = ["pledge", "consignment"];

/** What a campaign's terms must go on being true of. */
export async function underWay(read: Reader, campaign: string): Promise<UnderWay> {
  const of = (kinds: EntryKind[]) =>
    and(eq(entries.campaign, campaign), inArray(entries.kind, kinds));
  const [[happened], [gave], promised, hasStatement] = await Promise.all([
    read
      .select({ first: min(entries.effectiveOn) })
      .from(entries)
      .where(of([...given, "receipt"])),
    read
      .select({ last: max(entries.effectiveOn) })
      .from(entries)
      .where(of(given)),
    read
      .select({ id: pledges.id })
      .from(pledges)
      .where(and(eq(pledges.campaign, campaign), eq(pledges.item, cash)))
      .limit(1),
    hasPosted(read, campaign),
  ]);
  return {
    firstOn: happened?.first ?? undefined,
    lastGivenOn: gave?.last ?? undefined,
    hasCash: promised.length > 0 || hasStatement,
  };
}
