import { For } from "solid-js";
import { t } from "../words/t.ts";
import { itemAmount, itemName } from "./catalogue.ts";
import { itemsOf, type ItemNumbers, type Six } from "./six.ts";

/** How much of each item a row stands for, each of the six by its name. */
export function ItemList(props: { numbers: Six }) {
  const said = ({ numbers, ...of }: ItemNumbers) =>
    numbers.map(({ name, quantity }) => ({
      word: t(`totals.${name}`),
      amount: itemAmount(quantity, of),
    }));
  return (
    <ul class="item-list">
      <For each={itemsOf(props.numbers)}>
        {(item) => (
          <li>
            <span class="strong">{itemName(item.item, item.name)}</span>
            <span class="parts">
              <For each={said(item)}>
                {({ word, amount }) => (
                  <span>
                    <span class="soft">{word}</span> <span class="number">{amount}</span>
                  </span>
                )}
              </For>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
