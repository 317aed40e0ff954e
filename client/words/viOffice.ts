import { accounts } from "./vi/accounts.ts";

/** What setting up, people and one's own account say, loaded with the first screen that does. */
export const viOffice = {
  accounts,
};
