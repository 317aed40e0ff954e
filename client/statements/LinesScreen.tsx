import { useSearchParams } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import { directions, lineStates } from "#domain/statements/statement.ts";
import type { OpenLines } from "#domain/statements/setManyAside.ts";
import type { PaymentView, StatementLineView } from "#domain/statementViews.ts";
import { campaign } from "../app/campaign.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { createList } from "../desk/createList.ts";
import { Empty } from "../look/Empty.tsx";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { ForOffice } from "../setup/ForOffice.tsx";
import { OnPaper } from "../totals/OnPaper.tsx";
import { t } from "../words/t.ts";
import { AsideAll } from "./AsideAll.tsx";
import { LineRow } from "./LineRow.tsx";
import "./statements.css";

/** How many lines are read until someone wants more. */
const shownFirst = 50;
/** How many payments are known that the bank has still to credit back. */
const comingBackMax = 100;
/** Lines that have been posted; the others are out of sight. */
const states = lineStates.filter((state) => state !== "staged");
const openStates = ["pending", "on_hold"] as const;

/** Every line of a campaign's statements: those that wait for a decision first of all. */
export function LinesScreen() {
  createTitle(() => t("statements.byLine"));
  return (
    <div class="stack statements">
      <div>
        <h1>{t("statements.byLine")}</h1>
        <OnPaper />
      </div>
      <ForOffice act="see_statements">
        <Show when={campaign()} keyed fallback={<Empty title={t("statements.noCampaign")} />}>
          {({ id }) => <Lines campaign={id} />}
        </Show>
      </ForOffice>
    </div>
  );
}

const isText = (wanted: string | undefined) => (one: string) => one === wanted;

/** `id` is of the one line that a ledger's entry leads to. */
type Wanted = { id?: string; state?: string; direction?: string; text?: string };

function Lines(props: { campaign: string }) {
  const [wanted, want] = useSearchParams<Wanted>();
  const state = () =>
    wanted.id || wanted.state === "all" ? undefined : (wanted.state ?? "pending");
  const query = createMemo(() => ({
    campaign: props.campaign,
    id: wanted.id,
    state: state(),
    direction: wanted.direction,
    text: wanted.text,
  }));
  /** What the filter finds, as far as it waits for a decision. */
  const waiting = (): OpenLines | undefined => {
    const { campaign: of, direction, text } = query();
    const [isWaiting, side] = [
      openStates.find(isText(state())),
      directions.find(isText(direction)),
    ];
    if (!isWaiting) return undefined;
    return {
      campaign: of,
      state: isWaiting,
      ...(side && { direction: side }),
      ...(text && { text }),
    };
  };
  const list = createList<StatementLineView>("/api/statement-lines", query, {
    wanted: shownFirst,
    kinds: [
      "statement_posted",
      "match",
      "reversal",
      "bank_interest",
      "bank_fee",
      "refund",
      "payment",
      "set_aside",
      "line_held",
      "line_resumed",
      "pledge",
      "release",
    ],
  });
  const comingBack = createList<PaymentView>(
    "/api/statement-lines/payments",
    () => ({ campaign: props.campaign, direction: "credit" }),
    { wanted: comingBackMax, kinds: ["take_back", "payment_returned", "reversal", "gone_back"] },
  );
  return (
    <>
      <p class="soft">{t("statements.linesIntro")}</p>
      <p>
        <a href="/statements">{t("statements.title")}</a>
      </p>
      <Filters
        state={state() ?? "all"}
        wanted={wanted}
        onWant={(one) => want({ ...one, id: undefined })}
      />
      <ProblemNote problem={list.problem()} onRetry={list.refresh} />
      <Show when={list.items()} fallback={<Skeleton lines={8} />}>
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={
              <Empty title={t("statements.linesNone")} hint={t("statements.linesNoneHint")} />
            }
          >
            <Show when={may("match_money") && items().length > 1 && waiting()}>
              {(lines) => <AsideAll wanted={lines()} onDone={list.refresh} />}
            </Show>
            <ul class="card rows">
              <For each={items()}>
                {(line) => (
                  <LineRow
                    line={line}
                    comingBack={comingBack.items() ?? []}
                    onChanged={list.refresh}
                  />
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <Show when={list.hasMore()}>
        <button type="button" class="button" onClick={() => list.more()}>
          {t("app.more")}
        </button>
      </Show>
    </>
  );
}

function Filters(props: { state: string; wanted: Wanted; onWant: (wanted: Wanted) => void }) {
  return (
    <form
      class="card filters"
      role="search"
      aria-label={t("statements.filter")}
      onSubmit={(event) => event.preventDefault()}
    >
      <Field label={t("statements.standing")}>
        {(control) => (
          <select
            {...control}
            onChange={(event) => props.onWant({ state: event.currentTarget.value })}
          >
            <For each={states}>
              {(state) => (
                <option value={state} selected={state === props.state}>
                  {t(`statements.lineState.${state}`)}
                </option>
              )}
            </For>
            <option value="all" selected={props.state === "all"}>
              {t("statements.allStates")}
            </option>
          </select>
        )}
      </Field>
      <Field label={t("statements.direction")}>
        {(control) => (
          <select
            {...control}
            onChange={(event) => props.onWant({ direction: event.currentTarget.value })}
          >
            <option value="">{t("statements.bothDirections")}</option>
            <For each={directions}>
              {(direction) => (
                <option value={direction} selected={direction === props.wanted.direction}>
                  {t(`statements.directions.${direction}`)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field label={t("statements.text")}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={props.wanted.text ?? ""}
            onChange={(event) => props.onWant({ text: event.currentTarget.value.trim() })}
          />
        )}
      </Field>
    </form>
  );
}
