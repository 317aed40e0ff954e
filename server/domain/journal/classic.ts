import { worthOfGoods } from "./commodity.ts";
import { lines, pieces } from "./lines.ts";
import { tags, type Dialect, type JournalAmount } from "./journal.ts";

/**
 * What hledger and ledger both read. No `format` lines, since they disagree about them; commodities
 * that need it are quoted; the day on which an entry took effect is the second date.
 */
export const classic: Dialect = {
  *opening({ title, accounts, commodities }) {
    yield lines([
      `; ${title}`,
      "; Quantities of goods move in commodities of their own, their worth in đồng in GTHV.",
      "",
      ...commodities.flatMap(({ name, about }) => [`; ${about}`, `commodity ${quoted(name)}`]),
      `commodity ${worthOfGoods}`,
      "",
    ]);
    yield* pieces(accounts(), ({ name, about }) => [
      ...(about ? [`; ${about}`] : []),
      `account ${name}`,
    ]);
    yield lines(["", ...tags.map((tag) => `tag ${tag}`), ""]);
  },

  transaction({ recordedOn, effectiveOn, code, kind, tags: said, postings }) {
    return lines([
      `${recordedOn}=${effectiveOn} * (${code}) ${kind}`,
      ...Object.entries(said).map(([tag, value]) => `    ; ${tag}: ${value}`),
      ...postings.map(({ account, ...amount }) => `    ${account}  ${written(amount)}`),
      "",
    ]);
  },

  closing({ closedOn, account, balances }) {
    return lines([
      `${closedOn} * closing balance`,
      ...balances.map(
        ({ digits, commodity }) =>
          `    ${account}  0 ${quoted(commodity)} = ${written({ digits, commodity })}`,
      ),
      "",
    ]);
  },
};

function written({ digits, commodity }: JournalAmount): string {
  return `${digits} ${quoted(commodity)}`;
}

function quoted(commodity: string): string {
  return /^[A-Z]+$/.test(commodity) ? commodity : `"${commodity}"`;
}
