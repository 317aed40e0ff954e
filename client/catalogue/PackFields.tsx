import { Index, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { Field } from "../look/Field.tsx";
import { Icon } from "../look/Icon.tsx";
import { Stepper } from "../look/Stepper.tsx";
import type { Counted } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** A pack that is being written; `size` is in the smallest unit. */
export interface PackDraft {
  name: string;
  size?: number | undefined;
}

/** The most ways in which one item is packed. */
const packsMax = 5;

/** Several of an item as people pack it: 1 thùng = 24 chai. */
export function PackFields(props: {
  packs: readonly PackDraft[];
  counted: Counted;
  problem: Problem | undefined;
  onChange: (packs: PackDraft[]) => void;
}) {
  const put = (at: number, change: Partial<PackDraft>) =>
    props.onChange(
      props.packs.map((pack, index) => (index === at ? { ...pack, ...change } : pack)),
    );
  return (
    <fieldset class="stack tight">
      <legend class="label">
        {t("catalogue.packs")} <span class="hint">· {t("app.optional")}</span>
      </legend>
      <Index each={props.packs}>
        {(pack, at) => (
          <div class="pair pack">
            <Field
              label={t("catalogue.packName")}
              error={issueAt(props.problem, "packs", at, "name")}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  maxlength="20"
                  autocomplete="off"
                  value={pack().name}
                  onInput={(event) => put(at, { name: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field
              label={t("catalogue.packSize")}
              error={issueAt(props.problem, "packs", at, "size")}
            >
              {(control) => (
                <Stepper
                  control={control}
                  value={pack().size}
                  scale={props.counted.scale}
                  unit={props.counted.unit}
                  onChange={(size) => put(at, { size })}
                />
              )}
            </Field>
            <button
              type="button"
              class="pill"
              aria-label={t("catalogue.removePack", pack().name)}
              onClick={() => props.onChange(props.packs.filter((_, index) => index !== at))}
            >
              <Icon name="close" size={20} />
            </button>
          </div>
        )}
      </Index>
      <Show when={props.packs.length < packsMax}>
        <p>
          <button
            type="button"
            class="pill"
            onClick={() => props.onChange([...props.packs, { name: "" }])}
          >
            {t("catalogue.addPack")}
          </button>
        </p>
      </Show>
    </fieldset>
  );
}
