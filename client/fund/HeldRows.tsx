import { createSignal, For, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { FundView, HeldView } from "#domain/fundViews.ts";
import { theFund } from "#domain/movement.ts";
import { may } from "../app/session.ts";
import { Section } from "../desk/Section.tsx";
import { count, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { FreeDialog, type ToFree } from "./FreeDialog.tsx";
import { SpendLink } from "./SpendLink.tsx";

/** Which needs money is held for, and who gave it, with a way to pay it out and to free it. */
export function HeldRows(props: { fund: FundView; onDone: () => void; onRetry: () => void }) {
  const [freeing, setFreeing] = createSignal<ToFree>();
  const lines = () => byLine(props.fund.items);
  return (
    <Section
      id="held"
      title={t("fund.heldRows")}
      count={lines().length}
      tone="leaf"
      empty={t("fund.nothingHeld")}
      problem={undefined}
      onRetry={props.onRetry}
    >
      <ul class="card rows">
        <For each={lines()}>
          {(line) => (
            <li>
              <div class="apart">
                <a class="strong" href={`/needs/${line.need.id}`}>
                  {line.school.name} · {line.site.name}
                </a>
                <span class="strong number">{money(line.quantity)}</span>
              </div>
              <p class="soft small">
                <span class="number">{line.need.code}</span> · {partsOf(line.parts)}
              </p>
              <Show when={may("use_fund")}>
                <div class="choices acts">
                  <SpendLink need={line.need} line={{ id: line.id, item: cash }} />
                  <Show when={line.earmarked > 0}>
                    <button
                      type="button"
                      class="button plain"
                      aria-label={t("fund.unholdOf", line.need.code)}
                      onClick={() =>
                        setFreeing({
                          needLine: line.id,
                          code: line.need.code,
                          earmarked: line.earmarked,
                        })
                      }
                    >
                      {t("fund.unhold")}
                    </button>
                  </Show>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.fund.next}>
        <p class="soft small">{t("fund.firstOnly", count(props.fund.items.length))}</p>
      </Show>
      <FreeDialog
        asked={freeing()}
        onDone={() => {
          setFreeing();
          props.onDone();
        }}
        onClose={() => setFreeing()}
      />
    </Section>
  );
}

/** What is held for each line, in the order given, with its givers. */
function byLine(held: readonly HeldView[]) {
  const lines = Map.groupBy(held, ({ needLine }) => needLine);
  return [...lines].flatMap(([id, parts]) => {
    const [first] = parts;
    if (!first) return [];
    const { need, site, school } = first;
    const quantity = parts.reduce((sum, part) => sum + part.quantity, 0);
    const earmarked = parts.find(({ giver }) => giver === theFund)?.quantity ?? 0;
    return { id, need, site, school, parts, quantity, earmarked };
  });
}

/** Whose money it is; how much of each when there are several. */
function partsOf(parts: readonly HeldView[]): string {
  const name = ({ giverName }: HeldView) => giverName ?? t("fund.ofFund");
  return parts
    .map((part) =>
      parts.length > 1 ? t("fund.part", name(part), money(part.quantity)) : name(part),
    )
    .join(" · ");
}
