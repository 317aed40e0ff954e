import { useNavigate, useParams } from "@solidjs/router";
import { For, onMount, Show, type JSX } from "solid-js";
import { codeOf } from "#domain/code.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { onLive } from "../api/live.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { standing } from "../totals/standing.ts";
import { Split } from "../totals/Split.tsx";
import { day, instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import { Marks } from "./Content.tsx";
import { Movements } from "./Movements.tsx";
import { Proof } from "./Proof.tsx";
import { Reverse } from "./Reverse.tsx";
import { isByItself, isOnBehalf } from "#domain/story.ts";
import { partyName, tellDifferences, tellReason, tellWhole } from "./tell.ts";
import "./ledger.css";

/** Everything there is to one entry of the ledger, and the fingerprint that it can be checked by. */
export function EntryScreen() {
  const params = useParams();
  const navigate = useNavigate();
  const answer = createAnswer<EntryView>(() => ({ path: `/api/ledger/${params.seq}` }));
  const newest = createAnswer<{ items: EntryView[] }>(() => ({
    path: "/api/ledger",
    query: { limit: 1 },
  }));
  const entry = standing(answer, ({ seq }) => String(seq) === params.seq);
  const head = () => newest.value()?.items[0]?.seq ?? -1;
  createTitle(() => entry()?.code ?? t("ledger.entry"));
  onMount(() => void loadItems());
  onLive((events) => {
    if (events.some(({ seq }) => seq !== undefined)) newest.refresh();
  });

  return (
    <article class="narrow stack entry">
      <Show
        when={entry()}
        fallback={
          <Show when={answer.problem()} fallback={<Skeleton lines={10} />}>
            <h1>{t("ledger.entry")}</h1>
            <ProblemNote
              problem={answer.problem()}
              {...(answer.problem()?.code !== "unknown" && { onRetry: answer.refresh })}
            />
            <p>
              <a href="/ledger">{t("ledger.toLedger")}</a>
            </p>
          </Show>
        }
      >
        {(shown) => (
          <>
            <Around seq={shown().seq} head={head()} />
            <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
            <header class="stack tight">
              <h1>
                <span class="soft small kind">{t(`ledger.kind.${shown().kind}`)}</span>{" "}
                <span class="number">{shown().code}</span>
              </h1>
              <p class="told">{tellWhole(shown())}</p>
              <For each={tellDifferences(shown())}>{(one) => <p class="wrong">{one}</p>}</For>
              <Marks entry={shown()} />
            </header>
            <Facts entry={shown()} />
            <Movements entry={shown()} />
            <Proof entry={shown()} />
            {/* What is asked, given or refused there is about one entry, and goes with it. */}
            <Show keyed when={shown().code}>
              <Reverse entry={shown()} onReversed={(seq) => navigate(`/ledger/${seq}`)} />
            </Show>
            <p class="no-print">
              <button type="button" class="button" onClick={() => print()}>
                {t("ledger.print")}
              </button>
            </p>
          </>
        )}
      </Show>
    </article>
  );
}

/** The entries before and after, of the whole ledger: it has no gaps. */
function Around(props: { seq: number; head: number }) {
  return (
    <nav class="around no-print" aria-label={t("ledger.around")}>
      <a class="pill" href="/ledger">
        {t("ledger.toLedger")}
      </a>
      <span class="line">
        <Show when={props.seq > 0}>
          <a class="pill" href={`/ledger/${props.seq - 1}`} rel="prev">
            ‹ {t("ledger.previous")}
          </a>
        </Show>
        <Show when={props.seq < props.head}>
          <a class="pill" href={`/ledger/${props.seq + 1}`} rel="next">
            {t("ledger.next")} ›
          </a>
        </Show>
      </span>
    </nav>
  );
}

/** When, who, why and about what. */
function Facts(props: { entry: EntryView }) {
  const actor = () => props.entry.actor;
  return (
    <dl class="card facts">
      <Fact name={t("ledger.effectiveOn")}>{day(props.entry.effectiveOn)}</Fact>
      <Show when={props.entry.statedOn}>
        {(on) => <Fact name={t("ledger.statedOn")}>{day(on())}</Fact>}
      </Show>
      <Fact name={t("ledger.recorded")}>{instant(props.entry.recordedAt)}</Fact>
      <Fact name={t("ledger.by")}>
        {partyName(props.entry, actor().organisation)}
        <Show when={isByItself(props.entry)}>, {t("ledger.byItself")}</Show>
        <Show when={isOnBehalf(props.entry) && actor().onBehalfOf}>
          {(id) => <>, {t("ledger.forWhom", partyName(props.entry, id()))}</>}
        </Show>
      </Fact>
      <Show when={tellReason(props.entry)}>
        {(reason) => <Fact name={t("ledger.reason")}>{reason()}</Fact>}
      </Show>
      <Show when={props.entry.tier}>
        {(tier) => <Fact name={t("ledger.matched")}>{t(`ledger.matchedBy.${tier()}`)}</Fact>}
      </Show>
      <For each={subjectsOf(props.entry)}>
        {({ name, code, href }) => (
          <Fact name={name}>{href ? <a href={href}>{code}</a> : code}</Fact>
        )}
      </For>
      <Show when={may("see_statements") && bankLineOf(props.entry)}>
        {(line) => (
          <Fact name={t("ledger.bankLine")}>
            <a href={`/statements/lines?id=${line()}`}>{t("ledger.seeBankLine")}</a>
          </Fact>
        )}
      </Show>
      <Show when={props.entry.reverses !== undefined}>
        <Fact name={t("ledger.reverses")}>
          <Other seq={props.entry.reverses ?? 0} />
        </Fact>
      </Show>
      <Show when={props.entry.reversedBy !== undefined}>
        <Fact name={t("ledger.reversedBy")}>
          <Other seq={props.entry.reversedBy ?? 0} />
        </Fact>
      </Show>
      <Fact name={t("ledger.balance")}>
        <Split of={props.entry.balance} />
      </Fact>
    </dl>
  );
}

function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Other(props: { seq: number }) {
  return <a href={`/ledger/${props.seq}`}>{codeOf("entry", props.seq)}</a>;
}

/** The line of a statement that it decides, or the credit that it is: the two have one id. */
function bankLineOf({ id, kind, subjects }: EntryView): string | undefined {
  return kind === "bank_credit" ? id : subjects.statementLine;
}

/** The things an entry is about, by their codes; a promise and a receipt have no page of their own. */
function subjectsOf({ subjects, codes }: EntryView) {
  const pages = {
    need: (id: string) => `/needs/${id}`,
    duplicateOf: (id: string) => `/needs/${id}`,
    pledge: () => undefined,
    consignment: (id: string) => `/consignments/${id}`,
    receipt: () => undefined,
    discrepancy: () => undefined,
  };
  const names = Object.keys(pages) as (keyof typeof pages)[];
  return names.flatMap((name) => {
    const [id, code] = [subjects[name], codes[name]];
    return id && code ? [{ name: t(`ledger.subject.${name}`), code, href: pages[name](id) }] : [];
  });
}
