import { For, Show } from "solid-js";
import type { LineState } from "#domain/statements/statement.ts";
import type { PaymentView, StatementLineView } from "#domain/statementViews.ts";
import { day, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { LineActs } from "./LineActs.tsx";
import { signed } from "./signed.ts";
import { Undo } from "./Undo.tsx";

type LineLink = StatementLineView["links"][number];

const tones: Record<LineState, string> = {
  staged: "",
  pending: "amber",
  linked: "leaf",
  set_aside: "",
  on_hold: "sky",
};

/** A line of a statement: what the bank says, what it is tied to, and what can be done about it. */
export function LineRow(props: {
  line: StatementLineView;
  /** Payments that are back in the fund and that the bank has still to credit. */
  comingBack: readonly PaymentView[];
  onChanged: () => void;
}) {
  const line = () => props.line;
  const left = () => line().amount - line().linked;
  return (
    <li class="stack tight" id={line().id}>
      <div class="apart">
        <p>
          <span class="number">{day(line().on)}</span> {line().time?.slice(0, 5)}{" "}
          <span class="tag">{t(`statements.directions.${line().direction}`)}</span>{" "}
          <span class={`tag ${tones[line().state]}`}>
            {t(`statements.lineState.${line().state}`)}
          </span>
        </p>
        <p class="strong number">{signed(line())}</p>
      </div>
      <Show when={line().effectiveOn}>
        {(on) => <p class="small">{t("statements.late", day(line().on), day(on()))}</p>}
      </Show>
      <p class="memo">{line().memo}</p>
      <Show when={line().payerName ?? line().payerAccount}>
        <p class="small">
          {t(
            "statements.payer",
            [line().payerName, line().payerAccount].filter(Boolean).join(" · "),
          )}
        </p>
      </Show>
      <Show when={line().reason}>
        {(reason) => (
          <div class="apart">
            <p>
              {t(`ledger.setAside.${reason()}`)}
              <Show when={line().setAside}>
                {(entry) => (
                  <span class="soft small">
                    {" "}
                    · <Entry {...entry()} />
                  </span>
                )}
              </Show>
            </p>
            <Show when={line().setAside}>
              {(entry) => <Undo {...entry()} onUndone={props.onChanged} />}
            </Show>
          </div>
        )}
      </Show>
      <Show when={line().note}>{(note) => <p class="quote">{note()}</p>}</Show>
      <Links links={line().links} onUndone={props.onChanged} />
      <Show when={line().linked > 0 && left() > 0}>
        <p>{t("statements.left", money(left()))}</p>
      </Show>
      <LineActs
        line={line()}
        mayBeBack={props.comingBack.some(({ sentOn }) => sentOn <= line().on)}
        onChanged={props.onChanged}
      />
      <p class="soft small">
        {t("statements.row", line().statement.code, String(line().row))}
        <Show when={line().balance !== undefined}>
          {" · "}
          {t("statements.balance", money(line().balance ?? 0))}
        </Show>
      </p>
    </li>
  );
}

/** What a line is tied to, each with a way back. */
function Links(props: { links: readonly LineLink[]; onUndone: () => void }) {
  return (
    <Show when={props.links.length > 0}>
      <ul class="links stack tight" aria-label={t("statements.linkedTo")}>
        <For each={props.links}>
          {(link, at) => (
            <li>
              <span>
                <span class="number">{money(link.amount)}</span> →{" "}
                <Show when={whither(link)} fallback={<Kind link={link} />}>
                  {(words) => words()}
                </Show>{" "}
                <span class="soft small">
                  · {t(`statements.suggestion.${link.tier}`)} · <Entry {...link} />
                </span>
              </span>
              {/* Several promises in one entry are undone together. */}
              <Show when={props.links[at() + 1]?.seq !== link.seq}>
                <Undo seq={link.seq} entry={link.entry} onUndone={props.onUndone} />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Entry(props: { seq: number; entry: string }) {
  return (
    <a class="number" href={`/ledger/${props.seq}`}>
      {props.entry}
    </a>
  );
}

/** The promise, giver or payment that a link is to, in words; none for what is the bank's own. */
function whither({ pledge, cluster, consignment }: LineLink): string | undefined {
  if (pledge && cluster) return t("statements.toPledge", pledge.code, cluster.name);
  return cluster?.name ?? consignment?.code;
}

function Kind(props: { link: LineLink }) {
  const fact = () =>
    ({ bank_interest: "interest", bank_fee: "fee", refund: "refund" } as const)[props.link.kind];
  return <Show when={fact()}>{(of) => t(`statements.fact.${of()}`)}</Show>;
}
