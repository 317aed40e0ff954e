import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { addDays, dayOf } from "#domain/calendar.ts";
import { carriedMax } from "#domain/period.ts";
import type { OpenThingView, PeriodDraftView } from "#domain/periodViews.ts";
import { newId } from "../api/newId.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { count, day, money } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { CountedTable } from "./CountedTable.tsx";

/** Counts a period: choose its last day, look at it, say what is carried over, and count it. */
export function CountForm(props: { campaign: string; onDone: () => void }) {
  const yesterday = addDays(dayOf(Date.now()), -1);
  const [until, setUntil] = createSignal(yesterday);
  const [carried, carry] = createStore<Record<string, boolean | undefined>>({});
  const [notes, setNotes] = createStore<Record<string, string | undefined>>({});
  const draft = createAnswer<PeriodDraftView>(() =>
    until()
      ? { path: "/api/periods/draft", query: { campaign: props.campaign, until: until() } }
      : undefined,
  );
  // One count keeps its id, so that a lost connection counts it once.
  const id = newId();
  const act = createAct(() => props.onDone());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const things = draft.value()?.open.filter((one) => carried[keyOf(one)]) ?? [];
    void act.send("/api/periods", {
      id,
      campaign: props.campaign,
      until: until(),
      carried: things.map((one) => {
        const note = notes[keyOf(one)]?.trim();
        return { kind: one.kind, id: one.id, ...(note && { note }) };
      }),
    });
  };
  return (
    <form class="card stack" onSubmit={submit}>
      <h2>{t("periods.count")}</h2>
      <Field
        label={t("periods.until")}
        hint={draft.value() && t("periods.untilHint", day(draft.value()?.startsOn ?? ""))}
        error={issueAt(draft.problem(), "until")}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            max={yesterday}
            value={until()}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote problem={draft.problem()} />
      <Show when={!draft.problem() && draft.value()}>
        {(view) => (
          <>
            <CountedTable counted={view().counted} />
            <Tie difference={view().difference} />
            <Open
              open={view().open}
              count={view().openCount}
              isCarried={(one) => carried[keyOf(one)] ?? false}
              onCarry={(one, isCarried) => carry(keyOf(one), isCarried)}
              note={(one) => notes[keyOf(one)] ?? ""}
              onNote={(one, text) => setNotes(keyOf(one), text)}
            />
            <ProblemNote problem={act.problem()} />
            <button type="submit" class="button primary" aria-disabled={act.isSending()}>
              {t("periods.doCount")}
            </button>
          </>
        )}
      </Show>
    </form>
  );
}

function keyOf({ kind, id }: OpenThingView): string {
  return `${kind} ${id}`;
}

function Tie(props: { difference: number }) {
  return (
    <p class={props.difference === 0 ? "full" : "wrong"}>
      {props.difference === 0
        ? t("periods.ties")
        : t("periods.differs", money(Math.abs(props.difference)))}
    </p>
  );
}

function Open(props: {
  open: readonly OpenThingView[];
  /** How many are open in all: not all of very many are listed. */
  count: number;
  isCarried: (one: OpenThingView) => boolean;
  onCarry: (one: OpenThingView, isCarried: boolean) => void;
  note: (one: OpenThingView) => string;
  onNote: (one: OpenThingView, text: string) => void;
}) {
  return (
    <Show when={props.open.length > 0} fallback={<p>{t("periods.allDone")}</p>}>
      <fieldset class="stack tight">
        <legend class="strong">{t("periods.open", count(props.count))}</legend>
        <Show when={props.count > carriedMax}>
          <p class="wrong">{t("periods.tooMany", count(carriedMax))}</p>
          <p>
            <a href="/statements/lines">{t("periods.toLines")}</a>
          </p>
        </Show>
        <button
          type="button"
          class="button"
          onClick={() => props.open.forEach((one) => props.onCarry(one, true))}
        >
          {t("periods.carryAll")}
        </button>
        <ul class="rows">
          <For each={props.open}>
            {(one) => (
              <li class="stack tight">
                <label class="check">
                  <input
                    type="checkbox"
                    checked={props.isCarried(one)}
                    onChange={(event) => props.onCarry(one, event.currentTarget.checked)}
                  />
                  <OpenThing of={one} />
                </label>
                <Show when={props.isCarried(one)}>
                  <input
                    type="text"
                    maxLength={500}
                    aria-label={`${t("periods.note")}: ${one.code ?? t(`periods.kind.${one.kind}`)}`}
                    placeholder={t("periods.note")}
                    value={props.note(one)}
                    onInput={(event) => props.onNote(one, event.currentTarget.value)}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </fieldset>
    </Show>
  );
}

/** Something that is open: what it is, its code, since when, and how much money where it is money. */
export function OpenThing(props: { of: OpenThingView }) {
  const isMoney = () => ["credit", "debit", "payment"].includes(props.of.kind);
  return (
    <span>
      {t(`periods.kind.${props.of.kind}`)} <span class="number">{props.of.code}</span>{" "}
      <span class="soft">{t("periods.since", day(props.of.since))}</span>{" "}
      <Show when={isMoney()}>
        <span class="number">{money(props.of.quantity)}</span>
      </Show>
    </span>
  );
}
