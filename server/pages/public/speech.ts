import type { Item } from "#domain/item.ts";
import { tellingIn } from "../../../client/ledger/telling.ts";
import { itemWordsIn } from "../../../client/totals/itemWords.ts";
import { app as appEn } from "../../../client/words/en/app.ts";
import { consignments as consignmentsEn } from "../../../client/words/en/consignments.ts";
import { exports as exportsEn } from "../../../client/words/en/exports.ts";
import { evidence as evidenceEn } from "../../../client/words/en/evidence.ts";
import { ledger as ledgerEn } from "../../../client/words/en/ledger.ts";
import { map as mapEn } from "../../../client/words/en/map.ts";
import { need as needEn } from "../../../client/words/en/need.ts";
import { needs as needsEn } from "../../../client/words/en/needs.ts";
import { overview as overviewEn } from "../../../client/words/en/overview.ts";
import { periods as periodsEn } from "../../../client/words/en/periods.ts";
import { pledges as pledgesEn } from "../../../client/words/en/pledges.ts";
import { receipts as receiptsEn } from "../../../client/words/en/receipts.ts";
import { totals as totalsEn } from "../../../client/words/en/totals.ts";
import { formatsIn } from "../../../client/words/formats.ts";
import { app } from "../../../client/words/vi/app.ts";
import { consignments } from "../../../client/words/vi/consignments.ts";
import { evidence } from "../../../client/words/vi/evidence.ts";
import { exports } from "../../../client/words/vi/exports.ts";
import { ledger } from "../../../client/words/vi/ledger.ts";
import { map } from "../../../client/words/vi/map.ts";
import { need } from "../../../client/words/vi/need.ts";
import { needs } from "../../../client/words/vi/needs.ts";
import { overview } from "../../../client/words/vi/overview.ts";
import { periods } from "../../../client/words/vi/periods.ts";
import { pledges } from "../../../client/words/vi/pledges.ts";
import { receipts } from "../../../client/words/vi/receipts.ts";
import { totals } from "../../../client/words/vi/totals.ts";
import { pageWords } from "./words.ts";

// The pages say what the screens say: they read the client's own dictionaries.

const dictionaries = {
  vi: {
    app,
    consignments,
    exports,
    evidence,
    ledger,
    map,
    need,
    needs,
    overview,
    periods,
    pledges,
    receipts,
    totals,
    page: pageWords.vi,
  },
  en: {
    app: appEn,
    consignments: consignmentsEn,
    exports: exportsEn,
    evidence: evidenceEn,
    ledger: ledgerEn,
    map: mapEn,
    need: needEn,
    needs: needsEn,
    overview: overviewEn,
    periods: periodsEn,
    pledges: pledgesEn,
    receipts: receiptsEn,
    totals: totalsEn,
    page: pageWords.en,
  },
};
export type Language = keyof typeof dictionaries;

/** How one page speaks to one reader. */
export type Speech = ReturnType<typeof speechIn>;

/**
 * Everything a page says in a language. `isAsked` when the address asks for it (`?lang=en`): without
 * JavaScript nothing else remembers it, so every link goes on asking.
 */
export function speechIn(language: Language, items: readonly Item[], isAsked: boolean) {
  const words: (typeof dictionaries)["vi"] = dictionaries[language];
  const catalogue = new Map(items.map((item) => [item.id, item]));
  const itemWords = itemWordsIn(
    () => language,
    (id) => catalogue.get(id),
  );
  return {
    language,
    words,
    ...formatsIn(() => language),
    ...itemWords,
    ...tellingIn({ words: () => words, ...itemWords }),
    /** An address within our pages, in the language that was asked for. */
    to(path: string): string {
      if (!isAsked) return path;
      return `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
    },
  };
}
