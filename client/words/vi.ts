import { app } from "./vi/app.ts";
import { issues } from "./vi/issues.ts";
import { map } from "./vi/map.ts";
import { needs } from "./vi/needs.ts";
import { people } from "./vi/people.ts";
import { refusals } from "./vi/refusals.ts";

/** What the list, the need form and signing in say, in the first bundle. */
export const vi = {
  app,
  needs,
  people,
  map,
  refusals,
  issues,
};
