import type { SetupView } from "#domain/province.ts";

export const stepIds = [
  "province",
  "clusters",
  "schools",
  "catalogue",
  "campaign",
  "people",
] as const;
export type StepId = (typeof stepIds)[number];

/**
 * How far a step of setting up has come: `later` while the province is missing on which it rests,
 * `partly` when one can go on although something is missing.
 */
export type StepState = "done" | "partly" | "todo" | "later";

export interface Step {
  id: StepId;
  state: StepState;
}

/** How far each step has come, in the order in which they are taken. */
export function stepsOf(setup: SetupView): Step[] {
  return stepIds.map((id) => ({
    id,
    state: setup.province || id === "province" ? stateOf(id, setup) : "later",
  }));
}

/** The step to take now: the first that is not begun, else the first that lacks something. */
export function nextStep(steps: readonly Step[]): StepId | undefined {
  const next =
    steps.find(({ state }) => state === "todo") ?? steps.find(({ state }) => state === "partly");
  return next?.id;
}

function stateOf(id: StepId, setup: SetupView): StepState {
  switch (id) {
    case "province":
      return setup.province ? "done" : "todo";
    case "clusters":
      return setup.clusters > 0 ? "done" : "todo";
    case "schools":
      if (setup.schools === 0) return "todo";
      return setup.sitesWithoutPosition > 0 ? "partly" : "done";
    case "catalogue":
      return setup.items > 0 ? "done" : "todo";
    case "campaign":
      return setup.openCampaigns > 0 ? "done" : "todo";
    case "people":
      // Whoever sets the server up is the first, and there alone.
      if (setup.people <= 1) return "todo";
      return setup.schoolsWithoutPerson + setup.clustersWithoutPerson > 0 ||
        setup.joined < setup.people
        ? "partly"
        : "done";
    default:
      return id satisfies never;
  }
}
