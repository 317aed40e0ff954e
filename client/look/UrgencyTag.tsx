import type { Urgency } from "#domain/needLine.ts";
import { t } from "../words/t.ts";

const tones = { critical: "red", urgent: "amber", normal: "" } as const;
const shapes = {
  critical: "M6 0 12 6 6 12 0 6Z",
  urgent: "M6 1 12 11H0Z",
  normal: "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z",
} as const;

/** How urgent something is, by shape, colour and word: diamond, triangle, circle. */
export function UrgencyTag(props: { urgency: Urgency }) {
  return (
    <span class={`tag ${tones[props.urgency]}`}>
      <svg viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        <path d={shapes[props.urgency]} />
      </svg>
      {t(`needs.urgency.${props.urgency}`)}
    </span>
  );
}
