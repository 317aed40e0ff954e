import type { WayIn } from "#domain/onBehalf.ts";
import { t } from "../words/t.ts";

/** That the department entered it on behalf of the school, and how it came to know. */
export function EnteredTag(props: { way: WayIn }) {
  return <span class="tag amber">{t(`onBehalf.said.${props.way}`)}</span>;
}
