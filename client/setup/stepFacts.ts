import type { Act } from "#domain/may.ts";
import type { SetupView } from "#domain/province.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { setup as words } from "../words/vi/setup.ts";
import type { Step, StepId } from "./steps.ts";

/** A sentence about a step; `isMissing` when it says what is still to do. */
export interface StepFact {
  said: string;
  isMissing: boolean;
}

/** Where a step leads, the main way first. */
export interface StepLink {
  href: string;
  word: keyof typeof words.link;
  /** Only for those who may do this. */
  act?: Act;
}

/** What there is of a step, then what is missing, in numbers and words. */
export function factsOf(id: StepId, setup: SetupView): StepFact[] {
  switch (id) {
    case "province":
      return setup.province
        ? [
            has(`${setup.province.name} · ${t("setup.communes", count(setup.communes))}`),
            has(setup.province.department),
          ]
        : [];
    case "clusters":
      return [...some(setup.clusters, "clusters")];
    case "schools":
      return [
        ...(setup.schools > 0
          ? [has(t("setup.schoolsAndSites", count(setup.schools), count(setup.sites)))]
          : []),
        ...lacks(setup.sitesWithoutPosition, "withoutPosition"),
      ];
    case "catalogue":
      return [...some(setup.items, "items")];
    case "campaign":
      return [
        ...some(setup.openCampaigns, "openCampaigns"),
        ...some(setup.campaigns - setup.openCampaigns, "endedCampaigns"),
      ];
    case "people":
      return [
        has(t("setup.people", count(setup.people), count(setup.joined))),
        ...lacks(setup.schoolsWithoutPerson, "schoolsWithoutPerson"),
        ...lacks(setup.clustersWithoutPerson, "clustersWithoutPerson"),
      ];
    default:
      return id satisfies never;
  }
}

/** Where to go on with a step, for someone who may do what `may` says. */
export function linksOf({ id, state }: Step, may: (act: Act) => boolean): StepLink[] {
  const links = state === "todo" ? toBegin[id] : state === "partly" ? toComplete[id] : toGoOn[id];
  return links.filter(({ act }) => !act || may(act));
}

const byHand = "/places?add=school";
const toImport: StepLink = { href: "/import", word: "import", act: "import_lists" };

const toBegin: Record<StepId, readonly StepLink[]> = {
  province: [{ href: "/setup/province", word: "chooseProvince" }],
  clusters: [toImport, { href: "/places?add=cluster", word: "addCluster", act: "edit_places" }],
  schools: [toImport, { href: byHand, word: "addSchool", act: "edit_places" }],
  catalogue: [{ href: "/catalogue", word: "catalogue" }],
  campaign: [
    { href: "/campaigns/new", word: "openCampaign", act: "open_campaign" },
    { href: "/campaigns", word: "campaigns" },
  ],
  people: [{ href: "/people", word: "people", act: "see_people" }],
};

const toGoOn: Record<StepId, readonly StepLink[]> = {
  province: [{ href: "/setup/province", word: "province" }],
  clusters: [{ href: "/places", word: "clusters" }],
  schools: [{ href: "/places", word: "schools" }, toImport],
  catalogue: [{ href: "/catalogue", word: "catalogue" }],
  campaign: [{ href: "/campaigns", word: "campaigns" }],
  people: [{ href: "/people", word: "people", act: "see_people" }],
};

/** What lacks something leads there first. */
const toComplete: Record<StepId, readonly StepLink[]> = {
  ...toGoOn,
  schools: [{ href: "/places?show=unlocated", word: "unlocated" }, ...toGoOn.schools],
};

type Counted =
  | "clusters"
  | "items"
  | "openCampaigns"
  | "endedCampaigns"
  | "withoutPosition"
  | "schoolsWithoutPerson"
  | "clustersWithoutPerson";

function has(said: string): StepFact {
  return { said, isMissing: false };
}

function some(number: number, word: Counted): StepFact[] {
  return number > 0 ? [has(t(`setup.${word}`, count(number)))] : [];
}

function lacks(number: number, word: Counted): StepFact[] {
  return number > 0 ? [{ said: t(`setup.${word}`, count(number)), isMissing: true }] : [];
}
