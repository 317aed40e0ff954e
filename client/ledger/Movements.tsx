import { For, Show } from "solid-js";
import type { EntryView } from "#domain/ledgerViews.ts";
import { theFund } from "#domain/movement.ts";
import { itemName } from "../totals/catalogue.ts";
import { createMedia } from "../totals/createMedia.ts";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { MovementView } from "#domain/story.ts";
import { amountOf, partyName } from "./tell.ts";

type End = MovementView["from"];

/** Every movement of an entry from its one end to its other, as the accounts see it. */
export function Movements(props: { entry: EntryView }) {
  const isWide = createMedia("print, (min-width: 640px)");
  return (
    <section class="stack tight">
      <h2>{t("ledger.movements")}</h2>
      <Show
        when={props.entry.movements.length > 0}
        fallback={<p class="soft">{t("ledger.nothingMoved")}</p>}
      >
        <p class="soft small">{t("ledger.movementsHint")}</p>
        <Show when={isWide()} fallback={<Rows entry={props.entry} />}>
          <Table entry={props.entry} />
        </Show>
      </Show>
    </section>
  );
}

function Table(props: { entry: EntryView }) {
  return (
    <div class="scrolls" tabindex="0" role="region" aria-label={t("ledger.movements")}>
      <table class="movements">
        <thead>
          <tr>
            <th scope="col">{t("ledger.from")}</th>
            <th scope="col">{t("ledger.to")}</th>
            <th scope="col">{t("ledger.itemLabel")}</th>
            <th scope="col" class="number">
              {t("ledger.quantity")}
            </th>
            <th scope="col" class="number">
              {t("ledger.value")}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.entry.movements}>
            {(movement) => (
              <tr>
                <td>
                  <Account entry={props.entry} end={movement.from} />
                </td>
                <td>
                  <Account entry={props.entry} end={movement.to} />
                </td>
                <td>{itemName(movement.item, props.entry.names[movement.item])}</td>
                <td class="number">{amountOf(props.entry, movement)}</td>
                <td class="number">
                  <Value movement={movement} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function Rows(props: { entry: EntryView }) {
  return (
    <div class="card">
      <ol class="rows">
        <For each={props.entry.movements}>
          {(movement) => (
            <li class="stack tight">
              <div class="apart">
                <span class="strong">
                  {itemName(movement.item, props.entry.names[movement.item])}
                </span>
                <span class="number strong">{amountOf(props.entry, movement)}</span>
              </div>
              <dl class="ends">
                <dt>{t("ledger.from")}</dt>
                <dd>
                  <Account entry={props.entry} end={movement.from} />
                </dd>
                <dt>{t("ledger.to")}</dt>
                <dd>
                  <Account entry={props.entry} end={movement.to} />
                </dd>
                <dt>{t("ledger.value")}</dt>
                <dd>
                  <Value movement={movement} />
                </dd>
              </dl>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}

/** An account, and whose gift at which site it holds there. */
function Account(props: { entry: EntryView; end: End }) {
  const where = () => {
    const { account, giver, site, needLine } = props.end;
    const isFund = account === "fund";
    return [
      isFund && t(needLine ? "ledger.fundMoney.held" : "ledger.fundMoney.free"),
      (!isFund || giver !== theFund) && partyName(props.entry, giver),
      site && (props.entry.names[site] ?? site),
    ];
  };
  return (
    <>
      <span class="strong">{t(`ledger.account.${props.end.account}`)}</span>
      <For each={where()}>
        {(name) => <Show when={name}>{<span class="thing small">{name}</span>}</Show>}
      </For>
    </>
  );
}

function Value(props: { movement: MovementView }) {
  return (
    <>
      <span class="number">{money(props.movement.value)}</span>
      <Show when={props.movement.basis}>
        {(basis) => <span class="thing soft small">{t(`ledger.basis.${basis()}`)}</span>}
      </Show>
    </>
  );
}
