import { Index } from "solid-js";
import { t } from "../words/t.ts";

/** Holds the place of what is still loading, so that the page does not jump. */
export function Skeleton(props: { lines?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t("app.loading")}</span>
      <Index each={Array.from({ length: props.lines ?? 6 })}>
        {() => <i aria-hidden="true" />}
      </Index>
    </div>
  );
}
