import { Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import { may } from "../app/session.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { money, quantity } from "../words/format.ts";
import { language } from "../words/language.ts";
import { t } from "../words/t.ts";
import { scaleWords } from "./scaleWords.ts";

/** One item: how it is counted, packed and valued, and what may be done about it. */
export function ItemRow(props: {
  item: Item;
  /** Opens it to be changed; not given for what is retired. */
  onChange?: (item: Item) => void;
  onChanged: () => void;
}) {
  const { item } = props;
  const act = createAct(() => props.onChanged());
  const send = (verb: string) => void act.send(`/api/items/${item.id}/${verb}`, {});
  const unit = () => (language() === "vi" ? item.unit : item.unitEn || item.unit);
  const packs = () =>
    item.packs.map(({ name, size }) =>
      t("catalogue.pack", name, quantity(size, { ...item, unit: unit() })),
    );
  return (
    <li class="catalogue-item">
      <div>
        <span class="strong">{item.name}</span>{" "}
        <span class="soft small">
          <span class="number">{item.id}</span> · {item.nameEn}
        </span>
        <p class="soft small">
          {[
            ...(item.id === cash ? [] : [t("catalogue.worth", money(item.value), unit())]),
            scaleWords(item),
            ...packs(),
          ].join(" · ")}
        </p>
      </div>
      <Show when={may("edit_catalogue") && item.id !== cash}>
        <div class="line">
          <Show
            when={props.onChange}
            fallback={
              <button
                type="button"
                class="pill"
                aria-label={t("catalogue.restoreOf", item.name)}
                onClick={() => send("restore")}
              >
                {t("catalogue.restore")}
              </button>
            }
          >
            {(change) => (
              <>
                <button
                  type="button"
                  class="pill"
                  aria-label={t("places.changeOf", item.name)}
                  onClick={() => change()(item)}
                >
                  {t("places.change")}
                </button>
                <button
                  type="button"
                  class="pill"
                  aria-label={t("catalogue.retireOf", item.name)}
                  onClick={() => send("retire")}
                >
                  {t("catalogue.retire")}
                </button>
              </>
            )}
          </Show>
        </div>
      </Show>
      <ProblemNote problem={act.problem()} />
    </li>
  );
}
