import { createSignal, For, Match, Show, Switch } from "solid-js";
import type { StatementLineView } from "#domain/statementViews.ts";
import { may } from "../app/session.ts";
import { Dialog } from "../look/Dialog.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { day, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { AsideForm } from "./AsideForm.tsx";
import { FactForm } from "./FactForm.tsx";
import { MatchForm } from "./MatchForm.tsx";
import { PayForm } from "./PayForm.tsx";
import { signed } from "./signed.ts";

type Asking = "match" | "pay" | "back" | "record" | "setAside" | "hold";

/** What a person may decide about a line that waits: what is proposed, or something of their own. */
export function LineActs(props: {
  line: StatementLineView;
  /** Whether a credit could be a payment that came back. */
  mayBeBack: boolean;
  onChanged: () => void;
}) {
  const [asking, setAsking] = createSignal<Asking>();
  const line = () => props.line;
  const isOpen = () => line().state === "pending" || line().state === "on_hold";
  const isCredit = () => line().direction === "credit";
  const act = createAct(() => props.onChanged());
  const done = () => {
    setAsking();
    props.onChanged();
  };
  const button = (what: Asking) => (
    <button
      type="button"
      class="button"
      aria-label={`${t(`statements.${what}`)} ${money(line().amount)}`}
      onClick={() => setAsking(what)}
    >
      {t(`statements.${what}`)}
    </button>
  );
  const close = () => setAsking();
  return (
    <Show when={may("match_money") && isOpen()}>
      <Show when={line().suggestion}>
        <Suggested line={line()} onChanged={props.onChanged} />
      </Show>
      <div class="choices acts">
        <Show when={isCredit()} fallback={button("pay")}>
          {button("match")}
          <Show when={props.mayBeBack}>{button("back")}</Show>
        </Show>
        {button("record")}
        {button("setAside")}
        <Show when={line().state === "on_hold"} fallback={button("hold")}>
          <button
            type="button"
            class="button"
            onClick={() => void act.send(`/api/statement-lines/${line().id}/resume`, {})}
          >
            {t("statements.resume")}
          </button>
        </Show>
      </div>
      <ProblemNote problem={act.problem()} />
      <Dialog
        isOpen={asking() !== undefined}
        title={t(titles[asking() ?? "match"])}
        onClose={close}
      >
        <p class="memo">{line().memo}</p>
        <p class="strong number">
          {day(line().on)} · {signed(line())}
        </p>
        <Switch>
          <Match when={asking() === "match"}>
            <MatchForm line={line()} onDone={done} onClose={close} />
          </Match>
          <Match when={asking() === "pay" || asking() === "back"}>
            <PayForm line={line()} onDone={done} onClose={close} />
          </Match>
          <Match when={asking() === "record"}>
            <FactForm line={line()} onDone={done} onClose={close} />
          </Match>
          <Match when={asking() === "setAside"}>
            <AsideForm line={line()} onDone={done} onClose={close} />
          </Match>
          <Match when={asking() === "hold"}>
            <AsideForm line={line()} isHold onDone={done} onClose={close} />
          </Match>
        </Switch>
      </Dialog>
    </Show>
  );
}

const titles = {
  match: "statements.matchTitle",
  pay: "statements.payTitle",
  back: "statements.backTitle",
  record: "statements.recordTitle",
  setAside: "statements.setAsideTitle",
  hold: "statements.holdTitle",
} as const;

/** What memo and payer speak for, to be accepted with one press. */
function Suggested(props: { line: StatementLineView; onChanged: () => void }) {
  const act = createAct(() => props.onChanged());
  const parts = () =>
    (props.line.suggestion?.parts ?? []).flatMap(({ pledge, amount }) =>
      pledge ? [{ pledge: pledge.id, amount }] : [],
    );
  return (
    <Show when={props.line.suggestion}>
      {(suggestion) => (
        <div class="suggested">
          <p class="strong">{t(`statements.suggestion.${suggestion().tier}`)}</p>
          <ul>
            <For each={suggestion().parts}>
              {({ pledge, cluster, amount, outstanding }) => (
                <li>
                  {t("statements.toPledge", pledge?.code ?? "", cluster.name)}:{" "}
                  {t("statements.part", money(amount), money(outstanding ?? 0))}
                </li>
              )}
            </For>
          </ul>
          <p>
            <button
              type="button"
              class="button primary"
              aria-disabled={act.isSending()}
              onClick={() =>
                void act.send(`/api/statement-lines/${props.line.id}/match`, { parts: parts() })
              }
            >
              {t("statements.accept")}
            </button>
          </p>
          <ProblemNote problem={act.problem()} />
        </div>
      )}
    </Show>
  );
}
