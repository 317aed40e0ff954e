import { useSearchParams } from "@solidjs/router";
import { For, onMount, Show } from "solid-js";
import { codeOf } from "#domain/code.ts";
import { totalsBy, type TotalsBy, type TotalsView } from "#domain/ledgerViews.ts";
import { campaign, campaigns } from "../app/campaign.ts";
import { createTitle } from "../app/title.ts";
import { Downloads } from "../exports/Downloads.tsx";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import { loadItems } from "./catalogue.ts";
import { createMedia } from "./createMedia.ts";
import { createTotals } from "./createTotals.ts";
import { OnPaper } from "./OnPaper.tsx";
import { readOrder, sorted, turned, writeOrder, type Order } from "./order.ts";
import { rowName } from "./rowName.ts";
import { isPart, shownOf } from "./six.ts";
import { Sums } from "./Sums.tsx";
import { TotalsCards } from "./TotalsCards.tsx";
import { TotalsTable } from "./TotalsTable.tsx";
import "./totals.css";

/** The campaign's sums in six ways; the way and the order stand in the page's address. */
export function TotalsScreen() {
  createTitle(() => t("totals.title"));
  const [params, setParams] = useSearchParams();
  const by = (): TotalsBy => totalsBy.find((one) => one === params.by) ?? "cluster";
  const order = () => readOrder(params.sort);
  const query = () => {
    const id = campaign()?.id;
    return id ? { campaign: id, by: by() } : undefined;
  };
  const answer = createTotals(by);
  // The three sums are the campaign's, whatever the table below can show of them.
  const sums = createTotals(() => "cluster");
  const whole = () => ({ campaign: campaign()?.id });
  const sort = (next: Order | undefined) =>
    setParams({ sort: next && writeOrder(next) }, { replace: true });
  onMount(() => void loadItems());

  return (
    <>
      <header class="apart has-downloads">
        <div>
          <h1>{t("totals.title")}</h1>
          <OnPaper />
        </div>
        <span class="line no-print">
          <a class="button no-print" href="/reconciliation">
            {t("reconciliation.title")}
          </a>
          <Downloads
            files={[
              { file: "totals", query: query() },
              { file: "pledges", query: whole() },
              { file: "consignments", query: whole() },
            ]}
            campaign={campaign()?.id}
          />
          <Show when={campaign()}>
            {(of) => (
              <a
                class="button no-print"
                href={`/documents/campaigns/${of().id}/notice`}
                rel="external"
                target="_blank"
              >
                {t("totals.printNotice")}
              </a>
            )}
          </Show>
        </span>
      </header>
      <Show
        when={campaigns() === undefined || campaign()}
        fallback={<Empty title={t("app.noCampaign")} />}
      >
        <Sums total={sums.value()?.total} />
        <div>
          <Ways by={by()} order={order()} />
          <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
        </div>
        <Show when={answer.value()} fallback={<Waiting isLoading={answer.isLoading()} />}>
          {(view) => (
            <Shown
              view={view()}
              isPart={isPart(view(), sums.value())}
              order={order()}
              onSort={sort}
              isLoading={answer.isLoading()}
            />
          )}
        </Show>
      </Show>
    </>
  );
}

function Ways(props: { by: TotalsBy; order: Order | undefined }) {
  const sort = () => (props.order ? `&sort=${writeOrder(props.order)}` : "");
  const isPhone = createMedia("(max-width: 559px)");
  return (
    <nav class="choices no-print" aria-label={t("totals.ways")}>
      <For each={totalsBy}>
        {(way) => (
          <a
            class="pill"
            href={`/totals?by=${way}${sort()}`}
            aria-current={way === props.by ? "true" : undefined}
            {...{ noscroll: "" }}
          >
            {t(isPhone() ? `totals.of.${way}` : `totals.by.${way}`)}
          </a>
        )}
      </For>
    </nav>
  );
}

function Waiting(props: { isLoading: boolean }) {
  return (
    <Show when={props.isLoading}>
      <Skeleton lines={12} />
    </Show>
  );
}

function Shown(props: {
  view: TotalsView;
  isPart: boolean;
  order: Order | undefined;
  onSort: (order: Order | undefined) => void;
  isLoading: boolean;
}) {
  // The table has six columns of money; narrower than this they read better as cards.
  const isWide = createMedia("print, (min-width: 1100px)");
  const rows = () => sorted(props.view.rows, props.order, (row) => rowName(props.view.by, row));
  return (
    <div class="stack tight" aria-busy={props.isLoading}>
      <div class="totals-head small">
        <p class="soft">
          <Show when={props.view.seq >= 0}>
            <a href={`/ledger/${props.view.seq}`}>
              {t("totals.upTo", codeOf("entry", props.view.seq))}
            </a>
          </Show>
        </p>
        <Show when={!isWide() && rows().length > 1}>
          <SortChoice view={props.view} order={props.order} onSort={props.onSort} />
        </Show>
      </div>
      <Show when={props.view.by === "day"}>
        <p class="soft small">{t("totals.dayHint")}</p>
      </Show>
      <Show when={props.isPart}>
        <p class="soft small">{t("totals.partHint")}</p>
      </Show>
      <Show
        when={rows().length > 0}
        fallback={<Empty title={t("totals.none")} hint={t("totals.noneHint")} />}
      >
        <Show when={isWide()} fallback={<TotalsCards view={props.view} rows={rows()} />}>
          <TotalsTable
            view={props.view}
            rows={rows()}
            order={props.order}
            onSort={(by) => props.onSort(turned(props.order, by))}
          />
        </Show>
      </Show>
    </div>
  );
}

/** The order on a phone, where there are no columns to press. */
function SortChoice(props: {
  view: TotalsView;
  order: Order | undefined;
  onSort: (order: Order | undefined) => void;
}) {
  const choices = () => ["name" as const, ...shownOf(props.view.total)];
  return (
    <label class="line no-print">
      <span class="soft">{t("totals.sortBy")}</span>
      <select
        class="pill"
        onChange={(event) => {
          const by = choices().find((one) => one === event.currentTarget.value);
          props.onSort(by && turned(undefined, by));
        }}
      >
        <option value="">{t("totals.given")}</option>
        <For each={choices()}>
          {(by) => (
            <option value={by} selected={props.order?.by === by}>
              {by === "name" ? t("totals.name") : t(`totals.${by}`)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
