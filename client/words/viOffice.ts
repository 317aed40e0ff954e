import { accounts } from "./vi/accounts.ts";
import { imports } from "./vi/imports.ts";
import { joining } from "./vi/joining.ts";
import { paper } from "./vi/paper.ts";
import { persons } from "./vi/persons.ts";
import { campaigns } from "./vi/campaigns.ts";
import { catalogue } from "./vi/catalogue.ts";
import { fund } from "./vi/fund.ts";
import { places } from "./vi/places.ts";
import { position } from "./vi/position.ts";
import { statements } from "./vi/statements.ts";
import { silence } from "./vi/silence.ts";
import { setup } from "./vi/setup.ts";

/** What setting up, people and one's own account say, loaded with the first screen that does. */
export const viOffice = {
  accounts,
  imports,
  joining,
  paper,
  persons,
  campaigns,
  catalogue,
  fund,
  places,
  position,
  setup,
  silence,
  statements,
};
