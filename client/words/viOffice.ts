import { accounts } from "./vi/accounts.ts";
import { imports } from "./vi/imports.ts";

/** What setting up, people and one's own account say, loaded with the first screen that does. */
export const viOffice = {
  accounts,
  imports,
};
