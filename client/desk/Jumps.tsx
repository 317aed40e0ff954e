import { For } from "solid-js";
import { t } from "../words/t.ts";
import { Badge, type Tone } from "./Section.tsx";

/** A section of the desk, as the links on top of it name it. */
export interface Jump {
  id: string;
  title: string;
  count: number | undefined;
  tone?: Tone;
}

/** What waits at a glance, each a link to its section. */
export function Jumps(props: { to: readonly Jump[] }) {
  return (
    <nav aria-label={t("desk.sections")}>
      <ul class="choices">
        <For each={props.to}>
          {(jump) => (
            <li>
              <a class="pill" href={`#${jump.id}`}>
                {jump.title} <Badge count={jump.count} tone={jump.tone} />
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
