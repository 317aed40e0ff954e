import { assert } from "../decision.ts";
import { theFund, unknownGiver, type Account } from "../movement.ts";
import { commodityNames, type Commodity } from "./commodity.ts";
import { oneLine } from "./lines.ts";

/** An account of the ledger as totals tell it apart, with the codes and names of who is meant. */
export interface BookRow {
  account: Account;
  giver: string;
  giverCode: string | null;
  giverName: string | null;
  /** Empty where the account is of no site. */
  site: string;
  siteCode: string | null;
  siteName: string | null;
  item: string;
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
  accounts: { name: string; about: string }[];
  commodities: Commodity[];
  /** The account of one end of a movement; throws when it is none of the book's. */
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
  rows: readonly BookRow[],
  items: Parameters<typeof commodityNames>[0],
): Book {
  const accounts = new Map(rows.map((row) => [keyOf(row), accountOf(row)]));
  const moved = new Set(rows.map(({ item }) => item));
  const commodities = commodityNames(items);
  return {
    title: oneLine(title),
    accounts: [...accounts.values()],
    commodities: commodities.filter(({ item }) => moved.has(item)),
    accountOf(end) {
      const account = accounts.get(keyOf(end));
      assert(account, "every account that moved has a total");
      return account.name;
    },
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

function keyOf({ account, giver, site = "" }: AccountKey): string {
  return `${account} ${giver} ${site}`;
}

/** What each account is in classic accounting. */
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

/** `Assets:Transit:Transit-K01-at-MN001-1`. */
function accountOf({ account, ...of }: BookRow): Book["accounts"][number] {
  const root = roots[account];
  const leaf = [root.slice(root.indexOf(":") + 1), partOf(of.giver, of.giverCode)];
  // Codes have no small letters, so that no code can be read as another one with a site.
  if (of.site) leaf.push("at", partOf(of.site, of.siteCode));
  const names = [of.giverName, of.siteName].filter((name) => name !== null);
  return { name: `${root}:${leaf.join("-")}`, about: oneLine(names.join(" → ")) };
}

/** A code as part of an account's name; a dot, which beancount does not take, is a small p. */
function partOf(id: string, code: string | null): string {
  if (id === theFund || id === unknownGiver) return id;
  assert(code, "everyone who gives and every site has a code");
  return code.replaceAll(".", "p");
}
