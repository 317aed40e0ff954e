import { createSignal, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { Dialog } from "../look/Dialog.tsx";
import { KeptNote } from "../look/KeptNote.tsx";
import type { KeptAct } from "../app/delivery.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Stepper } from "../look/Stepper.tsx";
import type { Counted } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { problemOf } from "./check.ts";

/** Why something is undone, and how much of it; without a quantity all of it. */
export interface Given {
  reason: string;
  quantity?: number;
}

/** Asks for a reason before something is undone. `quantity` offers to undo a part. */
export function ReasonDialog(props: {
  isOpen: boolean;
  title: string;
  /** What will be true afterwards. */
  consequence: string;
  label: string;
  act: string;
  quantity?: (Counted & { max: number; label: string }) | undefined;
  /** Does it under the key; says what went wrong, if anything did. */
  onGive: (given: Given, key: string) => Promise<Problem | undefined>;
  /** That it waits on this device for the server, once it does. */
  kept?: KeptAct | undefined;
  onClose: () => void;
}) {
  return (
    <Dialog isOpen={props.isOpen} title={props.title} onClose={props.onClose}>
      <KeptNote kept={props.kept}>
        <Asking {...props} />
      </KeptNote>
    </Dialog>
  );
}

function Asking(props: Parameters<typeof ReasonDialog>[0]) {
  const key = newId();
  const [reason, setReason] = createSignal("");
  const [quantity, setQuantity] = createSignal(props.quantity?.max);
  const [problem, setProblem] = createSignal<Problem>();
  const [isBusy, setBusy] = createSignal(false);

  const counted = () => {
    const { quantity: of } = props;
    return of ? { unit: of.unit, scale: of.scale } : {};
  };
  const part = () => {
    const given = quantity();
    return props.quantity && given !== props.quantity.max && given ? { quantity: given } : {};
  };
  const give = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    const issue = (path: string, code: string) =>
      setProblem({ ...problemOf("invalid_input"), issues: [{ path: [path], code, message: "" }] });
    if (props.quantity && !quantity()) return issue("quantity", "too_small");
    if (!reason().trim()) return issue("reason", "required");
    setBusy(true);
    setProblem(await props.onGive({ reason: reason(), ...part() }, key));
    setBusy(false);
    return undefined;
  };

  return (
    <form class="stack" onSubmit={give} noValidate>
      <p class="soft">{props.consequence}</p>
      <Show when={props.quantity}>
        {(of) => (
          <Field label={of().label} error={issueAt(problem(), "quantity")}>
            {(control) => (
              <Stepper
                control={control}
                value={quantity()}
                onChange={setQuantity}
                scale={of().scale}
                unit={of().unit}
                max={of().max}
              />
            )}
          </Field>
        )}
      </Show>
      <Field label={props.label} error={issueAt(problem(), "reason")}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={300}
            value={reason()}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote problem={problem()?.issues ? undefined : problem()} facts={counted()} />
      <div class="choices">
        <button type="submit" class="button danger" disabled={isBusy()}>
          {props.act}
        </button>
        <button type="button" class="button plain" onClick={() => props.onClose()}>
          {t("app.cancel")}
        </button>
      </div>
    </form>
  );
}
