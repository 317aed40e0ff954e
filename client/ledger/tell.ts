import { itemAmount, itemName } from "../totals/catalogue.ts";
import { words } from "../words/t.ts";
import { tellingIn } from "./telling.ts";

/** What an entry says, in the reader's language. */
export const { partyName, amountOf, thingOf, tellShort, tellWhole, tellDifferences, tellReason } =
  tellingIn({ words, itemName, itemAmount });
