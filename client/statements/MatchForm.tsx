import { createMemo, createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { cash } from "#domain/catalogue.ts";
import { fold } from "#domain/fold.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import type { StatementLineView } from "#domain/statementViews.ts";
import { campaign } from "../app/campaign.ts";
import { createList, whole } from "../desk/createList.ts";
import { Choices } from "../discrepancies/Choices.tsx";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { createAct } from "../pledges/createAct.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";

/** One giver of a part of the money: a promise, or a cluster without one. */
interface Part {
  id: string;
  name: string;
  isCluster: boolean;
  amount: number | undefined;
  /** What the promise still expects. */
  outstanding: number;
}

/** How many promises are shown at once; what is typed finds the others. */
const foundMax = 6;

/** Divides a credit among promises of money, or clusters that gave without one. */
export function MatchForm(props: {
  line: StatementLineView;
  onDone: () => void;
  onClose: () => void;
}) {
  const [parts, setParts] = createStore<Part[]>([]);
  const left = () =>
    props.line.amount - props.line.linked - parts.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  const act = createAct(() => props.onDone());
  const add = (part: Omit<Part, "amount">) => {
    if (parts.some(({ id }) => id === part.id)) return;
    const wanted = part.outstanding > 0 ? Math.min(part.outstanding, left()) : left();
    setParts(parts.length, { ...part, amount: Math.max(0, wanted) });
  };
  const [isNothing, setNothing] = createSignal(false);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (parts.length === 0) return setNothing(true);
    const body = parts.map(({ id, isCluster, amount }) =>
      isCluster ? { cluster: id, amount } : { pledge: id, amount },
    );
    void act.send(`/api/statement-lines/${props.line.id}/match`, { parts: body });
    return undefined;
  };
  return (
    <form class="stack bank-form" onSubmit={send} noValidate>
      <p class="soft">{t("statements.matchHint", money(props.line.amount - props.line.linked))}</p>
      <Picked
        parts={parts}
        onAmount={(at, amount) => setParts(at, "amount", amount)}
        onRemove={(id) => setParts(parts.filter((one) => one.id !== id))}
      />
      <FindPledge taken={parts.map(({ id }) => id)} onFound={add} />
      <GivingCluster onChosen={add} />
      <p class="strong">{t("statements.left", money(Math.max(0, left())))}</p>
      <div role="alert">
        <Show when={isNothing() && parts.length === 0}>
          <p class="note problem">{t("statements.matchNothing")}</p>
        </Show>
      </div>
      <ProblemNote problem={act.problem()} />
      <Choices
        act={t("statements.matchSend")}
        isSending={act.isSending()}
        onClose={props.onClose}
      />
    </form>
  );
}

function Picked(props: {
  parts: readonly Part[];
  onAmount: (at: number, amount: number | undefined) => void;
  onRemove: (id: string) => void;
}) {
  return (
    <ul class="picked stack tight">
      <For each={props.parts}>
        {(part, at) => (
          <li>
            <div class="apart">
              <span class="strong">{part.name}</span>
              <button
                type="button"
                class="button plain"
                aria-label={`${t("statements.remove")} ${part.name}`}
                onClick={() => props.onRemove(part.id)}
              >
                {t("statements.remove")}
              </button>
            </div>
            <Stepper
              label={t("statements.amountOf", part.name)}
              value={part.amount}
              onChange={(amount) => props.onAmount(at(), amount)}
              scale={0}
              unit="₫"
              step={10_000}
            />
            <Show when={!part.isCluster && (part.amount ?? 0) > part.outstanding}>
              <p class="small">
                {t("statements.surplus", money((part.amount ?? 0) - part.outstanding))}
              </p>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function FindPledge(props: {
  taken: readonly string[];
  onFound: (part: Omit<Part, "amount">) => void;
}) {
  const [text, setText] = createSignal("");
  const list = createList<PledgeView>(
    "/api/pledges",
    () => ({ campaign: campaign()?.id, state: "live" }),
    { wanted: whole, kinds: ["pledge", "release", "match"] },
  );
  const found = createMemo(() => {
    const wanted = fold(text());
    return (list.items() ?? []).filter(
      ({ id, item, code, cluster }) =>
        item === cash &&
        !props.taken.includes(id) &&
        (fold(code).includes(wanted) || fold(cluster.name).includes(wanted)),
    );
  });
  return (
    <div class="stack tight">
      <Field label={t("statements.findPledge")} hint={t("statements.findHint")}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={list.items() && found().length === 0}>
        <p class="soft">{t("statements.noPledge")}</p>
      </Show>
      <ul class="found">
        <For each={found().slice(0, foundMax)}>
          {(pledge) => {
            const name = () => t("statements.toPledge", pledge.code, pledge.cluster.name);
            const { id, outstanding } = pledge;
            return (
              <li class="apart">
                <span>
                  {name()} · <span class="number">{money(outstanding)}</span>
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={`${t("statements.add")} ${pledge.code}`}
                  onClick={() => props.onFound({ id, name: name(), isCluster: false, outstanding })}
                >
                  {t("statements.add")}
                </button>
              </li>
            );
          }}
        </For>
      </ul>
    </div>
  );
}

function GivingCluster(props: { onChosen: (part: Omit<Part, "amount">) => void }) {
  const clusters = createAnswer<{ items: { id: string; name: string }[] }>(() => ({
    path: "/api/clusters",
  }));
  return (
    <Field label={t("statements.givenBy")} optional>
      {(control) => (
        <select
          {...control}
          onChange={(event) => {
            const { value: id, selectedOptions } = event.currentTarget;
            const [option] = selectedOptions;
            if (id)
              props.onChosen({ id, name: option?.text ?? "", isCluster: true, outstanding: 0 });
            event.currentTarget.value = "";
          }}
        >
          <option value="">{t("statements.chooseCluster")}</option>
          <For each={clusters.value()?.items}>
            {({ id, name }) => <option value={id}>{name}</option>}
          </For>
        </select>
      )}
    </Field>
  );
}
