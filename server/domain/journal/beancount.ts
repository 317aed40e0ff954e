import { cash } from "../catalogue.ts";
import { worthOfGoods } from "./commodity.ts";
import type { Dialect } from "./journal.ts";
import { lines, pieces } from "./lines.ts";

/** Accounts are open before anything can have happened. */
const openedOn = "1970-01-01";

/** What beancount reads; the day on which an entry took effect is its metadata. */
export const beancount: Dialect = {
  *opening({ title, accounts, commodities }) {
    yield lines([
      `option "title" ${text(title)}`,
      `option "operating_currency" "${cash}"`,
      "",
      ...[...commodities, { name: worthOfGoods, about: "" }].flatMap(({ name, about }) => [
        `${openedOn} commodity ${name}`,
        ...named(about),
      ]),
      "",
    ]);
    yield* pieces(accounts(), ({ name, about }) => [`${openedOn} open ${name}`, ...named(about)]);
    yield lines([""]);
  },

  transaction({ recordedOn, effectiveOn, code, kind, tags, postings }) {
    return lines([
      `${recordedOn} * "${code}" "${kind}"`,
      `  effective: ${effectiveOn}`,
      ...Object.entries(tags).map(([tag, value]) => `  ${tag}: ${text(value)}`),
      ...postings.map(({ account, digits, commodity }) => `  ${account}  ${digits} ${commodity}`),
      "",
    ]);
  },

  closing({ opensOn, account, balances }) {
    // Of an amount with decimals, beancount would let the last digit differ unless told not to.
    return lines(
      balances.map(
        ({ digits, commodity }) => `${opensOn} balance ${account}  ${digits} ~ 0 ${commodity}`,
      ),
    );
  },
};

function named(about: string): string[] {
  return about ? [`  name: ${text(about)}`] : [];
}

function text(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}
