import type { Urgency } from "#domain/needLine.ts";
import { t } from "../words/t.ts";
import { urgencyShapes, urgencyTones } from "./urgencyLook.ts";

/** How urgent something is, by shape, colour and word: diamond, triangle, circle. */
export function UrgencyTag(props: { urgency: Urgency }) {
  return (
    <span class={`tag ${urgencyTones[props.urgency]}`}>
      <svg viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        <path d={urgencyShapes[props.urgency]} />
      </svg>
      {t(`needs.urgency.${props.urgency}`)}
    </span>
  );
}
