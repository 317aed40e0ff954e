import { assert } from "../decision.ts";
import { theFund, unknownGiver, type Account } from "../movement.ts";
import { commodityNames, type Commodity } from "./commodity.ts";
import { oneLine } from "./lines.ts";

/** Who gives, or a site; the fund and unknown givers have no code. */
export interface Named {
  id: string;
  code: string | null;
  name: string | null;
}

/** An account of the ledger as totals tell it apart. */
export interface BookRow {
  account: Account;
  giver: Named;
  site?: Named;
}

/** Everything that a campaign's totals are of. */
export interface BookRows {
  accounts: readonly BookRow[];
  items: readonly string[];
}

/** What tells accounts apart, as totals do. */
interface AccountKey {
  account: Account;
  giver: string;
  site?: string | undefined;
}

/** A campaign's accounts and commodities by the names that accounting software takes. */
export interface Book {
  title: string;
  /** Each account; made as they are asked for, for there may be a dozen for each site of a country. */
  accounts(): Iterable<{ name: string; about: string }>;
  commodities: Commodity[];
  /** The account of one end of a movement; throws when the book knows nobody who is meant. */
  accountOf(end: AccountKey): string;
  /** The commodity of an item; throws when it is none of the book's. */
  commodityOf(item: string): Commodity;
}

/**
 * Names everything that a campaign's journal may move. The last part of every account's name is
 * its own (hledger's `uniqueleafnames`) and of ASCII letters, digits and hyphens (beancount).
 */
export function makeBook(
  title: string,
  rows: BookRows,
  items: Parameters<typeof commodityNames>[0],
): Book {
  const parts = new Map<string, string>();
  for (const { giver, site } of rows.accounts)
    for (const one of site ? [giver, site] : [giver])
      if (!parts.has(one.id)) parts.set(one.id, partOf(one));
  const partFor = (id: string) => {
    const part = parts.get(id);
    assert(part, "everyone who moved something is in the totals");
    return part;
  };
  const nameOf = ({ account, giver, site }: AccountKey) => {
    const root = roots[account];
    const leaf = `${root.slice(root.indexOf(":") + 1)}-${partFor(giver)}`;
    // Codes have no small letters, so that no code can be read as another one with a site.
    return site ? `${root}:${leaf}-at-${partFor(site)}` : `${root}:${leaf}`;
  };
  const moved = new Set(rows.items);
  const commodities = commodityNames(items);
  return {
    title: oneLine(title),
    *accounts() {
      for (const { account, giver, site } of rows.accounts) {
        const names = [giver.name, site?.name ?? null].filter((name) => name !== null);
        const name = nameOf({ account, giver: giver.id, site: site?.id });
        yield { name, about: oneLine(names.join(" → ")) };
      }
    },
    commodities: commodities.filter(({ item }) => moved.has(item)),
    accountOf: nameOf,
    commodityOf: commodityFinder(commodities),
  };
}

function commodityFinder(commodities: readonly Commodity[]) {
  const byItem = new Map(commodities.map((commodity) => [commodity.item, commodity]));
  return (item: string) => {
    const commodity = byItem.get(item);
    assert(commodity, "every item that moved is in the catalogue");
    return commodity;
  };
}

/** What each account is in classic accounting: `Assets:Transit:Transit-K01-at-MN001-1`. */
const roots = {
  promise: "Equity:Promise",
  expected: "Assets:Expected",
  gift: "Income:Gift",
  fund: "Assets:Fund",
  transit: "Assets:Transit",
  received: "Expenses:Received",
  damaged: "Expenses:Damaged",
  missing: "Expenses:Missing",
  outside: "Equity:Outside",
} as const satisfies Record<Account, string>;

/** A code as part of an account's name; a dot, which beancount does not take, is a small p. */
function partOf({ id, code }: Named): string {
  if (id === theFund || id === unknownGiver) return id;
  assert(code, "everyone who gives and every site has a code");
  return code.replaceAll(".", "p");
}
