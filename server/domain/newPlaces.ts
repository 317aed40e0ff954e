import * as v from "valibot";
import { Id } from "./id.ts";
import { People } from "./number.ts";
import { GivenPosition, schoolLevels } from "./place.ts";
import { Code, Name } from "./text.ts";

export const NewCluster = v.object({ id: Id, code: Code, name: Name });
export type NewCluster = v.InferOutput<typeof NewCluster>;

export const ChangedCluster = v.object({ code: v.optional(Code), name: v.optional(Name) });
export type ChangedCluster = v.InferOutput<typeof ChangedCluster>;

/** Where a site is and how that is known. */
export const KnownPosition = v.object({
  ...GivenPosition.entries,
  from: v.picklist(["gps", "map", "list"]),
});
export type KnownPosition = v.InferOutput<typeof KnownPosition>;

/** A school's code leaves room for `-12` of its sites. */
const SchoolCode = v.pipe(Code, v.maxLength(20, "not_a_code"));
const Commune = v.pipe(v.string(), v.regex(/^\d{5}$/, "not_a_choice"));

/** A school comes with its main site; one without a position stands at its commune's point. */
export const NewSchool = v.object({
  id: Id,
  code: SchoolCode,
  name: Name,
  level: v.picklist(schoolLevels),
  cluster: v.nullable(Id),
  commune: Commune,
  site: v.object({
    id: Id,
    name: v.optional(Name),
    position: v.optional(v.nullable(KnownPosition)),
    pupils: People,
    staff: People,
  }),
});
export type NewSchool = v.InferOutput<typeof NewSchool>;

export const ChangedSchool = v.object({
  code: v.optional(SchoolCode),
  name: v.optional(Name),
  level: v.optional(v.picklist(schoolLevels)),
  cluster: v.optional(v.nullable(Id)),
  commune: v.optional(Commune),
});
export type ChangedSchool = v.InferOutput<typeof ChangedSchool>;

/** Another place where a school teaches. */
export const NewSite = v.object({
  id: Id,
  school: Id,
  name: Name,
  position: v.optional(v.nullable(KnownPosition)),
  pupils: People,
  staff: People,
});
export type NewSite = v.InferOutput<typeof NewSite>;

/** What changes of a site; `position: null` puts it at its commune's point. */
export const ChangedSite = v.object({
  name: v.optional(Name),
  position: v.optional(v.nullable(KnownPosition)),
  pupils: v.optional(People),
  staff: v.optional(People),
  main: v.optional(v.literal(true)),
});
export type ChangedSite = v.InferOutput<typeof ChangedSite>;
