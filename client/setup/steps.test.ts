import { expect, test } from "vitest";
import type { SetupView } from "#domain/province.ts";
import { nextStep, stepsOf } from "./steps.ts";

const empty: SetupView = {
  province: null,
  communes: 0,
  clusters: 0,
  schools: 0,
  sites: 0,
  sitesWithoutPosition: 0,
  items: 0,
  campaigns: 0,
  openCampaigns: 0,
  people: 1,
  joined: 1,
  schoolsWithoutPerson: 0,
  clustersWithoutPerson: 0,
};
const province = { id: "08", name: "Tuyên Quang", department: "Sở" };
const states = (setup: SetupView) => stepsOf(setup).map(({ state }) => state);

test("on an empty server only the province can be chosen", () => {
  expect(states(empty)).toEqual(["todo", "later", "later", "later", "later", "later"]);
  expect(nextStep(stepsOf(empty))).toBe("province");
});

test("what is not begun comes before what lacks something", () => {
  const begun = { ...empty, province, clusters: 2, schools: 3, sites: 4, sitesWithoutPosition: 4 };

  expect(states(begun)).toEqual(["done", "done", "partly", "todo", "todo", "todo"]);
  expect(nextStep(stepsOf(begun))).toBe("catalogue");
});

test("schools without anyone keep the step of people open, and a province at work has no next step", () => {
  const working = {
    ...empty,
    province,
    clusters: 2,
    schools: 3,
    sites: 4,
    items: 40,
    campaigns: 1,
    openCampaigns: 1,
    people: 6,
    joined: 6,
  };

  expect(nextStep(stepsOf({ ...working, schoolsWithoutPerson: 1 }))).toBe("people");
  expect(nextStep(stepsOf({ ...working, joined: 5 }))).toBe("people");
  expect(nextStep(stepsOf(working))).toBeUndefined();
});
