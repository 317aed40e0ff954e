import { For, Show } from "solid-js";
import { Skeleton } from "../look/Skeleton.tsx";
import { createCommuneSearch, formerNames } from "../setup/createCommuneSearch.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";

/** The communes that were hit: found by new or old name, and ticked. */
export function CommunesField(props: {
  chosen: readonly string[];
  error: string | undefined;
  onChange: (communes: string[]) => void;
}) {
  const search = createCommuneSearch({ isAllAtFirst: true });
  const found = () => search.found() ?? [];
  const isChosen = (id: string) => props.chosen.includes(id);
  const tick = (id: string, isTicked: boolean) =>
    props.onChange(
      isTicked ? [...props.chosen, id].sort() : props.chosen.filter((one) => one !== id),
    );
  const tickFound = () =>
    props.onChange([...new Set([...props.chosen, ...found().map(({ id }) => id)])].sort());

  return (
    <fieldset class="stack tight">
      <legend class="label">{t("campaigns.communes")}</legend>
      <p class="hint">{t("campaigns.communesHint")}</p>
      <input
        type="search"
        aria-label={t("setup.findCommune")}
        placeholder={t("setup.findCommune")}
        autocomplete="off"
        onInput={(event) => search.type(event.currentTarget.value)}
      />
      <div class="choices">
        <button type="button" class="pill" onClick={tickFound}>
          {t("campaigns.tickFound", count(found().length))}
        </button>
        <button type="button" class="pill" onClick={() => props.onChange([])}>
          {t("campaigns.tickNone")}
        </button>
      </div>
      <Show when={search.found()} fallback={<Skeleton lines={4} />}>
        <ul class="card commune-ticks">
          <For each={found()} fallback={<li class="soft">{search.none()}</li>}>
            {(commune) => (
              <li>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={isChosen(commune.id)}
                    onChange={(event) => tick(commune.id, event.currentTarget.checked)}
                  />
                  <span>
                    {commune.name}
                    <Show when={formerNames(commune)}>
                      {(names) => <span class="soft small block">{names()}</span>}
                    </Show>
                  </span>
                </label>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p role="status" class="strong">
        {t("campaigns.chosenCommunes", count(props.chosen.length))}
      </p>
      <Show when={props.error}>{(said) => <p class="error">{said()}</p>}</Show>
    </fieldset>
  );
}
