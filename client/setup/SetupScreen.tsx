import { For, Show } from "solid-js";
import type { SetupView } from "#domain/province.ts";
import { createTitle } from "../app/title.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { ForOffice } from "./ForOffice.tsx";
import { SetupStep } from "./SetupStep.tsx";
import { nextStep, stepsOf } from "./steps.ts";
import "./setup.css";

/** From an empty server to schools filing needs: what is done, what is missing, what comes next. */
export function SetupScreen() {
  createTitle(() => t("setup.title"));
  return (
    <div class="stack narrow setup">
      <h1>{t("setup.title")}</h1>
      <ForOffice act="see_setup">
        <Checklist />
      </ForOffice>
    </div>
  );
}

function Checklist() {
  const answer = createAnswer<SetupView>(() => ({ path: "/api/setup" }));
  return (
    <>
      <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
      <Show
        when={answer.value()}
        fallback={
          <Show when={!answer.problem()}>
            <Skeleton lines={12} />
          </Show>
        }
      >
        {(setup) => <Steps setup={setup()} />}
      </Show>
    </>
  );
}

function Steps(props: { setup: SetupView }) {
  const steps = () => stepsOf(props.setup);
  const next = () => nextStep(steps());
  const done = () => steps().filter(({ state }) => state === "done").length;
  const isWorking = () => steps().every(({ state }) => state === "done" || state === "partly");
  return (
    <>
      <p class="soft" role="status">
        {next() && t("setup.progress", count(done()), count(steps().length))}{" "}
        {isWorking() && t("setup.works")}
      </p>
      <ol class="setup-steps">
        <For each={steps()}>
          {(step) => <SetupStep step={step} setup={props.setup} isNext={step.id === next()} />}
        </For>
      </ol>
    </>
  );
}
