import { For } from "solid-js";
import { t } from "../words/t.ts";

const sentences = ["flood", "roof", "slide", "power", "kitchen", "supplies"] as const;

/** Sentences that schools need most, to add with one touch; each until it is there. */
export function QuickSentences(props: { text: string; onAdd: (sentence: string) => void }) {
  const left = () => sentences.filter((one) => !props.text.includes(t(`needs.quick.${one}`)));
  return (
    <div class="choices">
      <For each={left()}>
        {(one) => (
          <button type="button" class="pill" onClick={() => props.onAdd(t(`needs.quick.${one}`))}>
            + {t(`needs.quickWord.${one}`)}
          </button>
        )}
      </For>
    </div>
  );
}
