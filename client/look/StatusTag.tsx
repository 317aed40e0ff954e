import type { ConsignmentState } from "#domain/consignment.ts";
import type { NeedStatus } from "#domain/need.ts";
import type { Coverage } from "#domain/needLine.ts";
import type { PledgeState } from "#domain/pledge.ts";
import type { discrepancyStates } from "#domain/receipt.ts";
import { t } from "../words/t.ts";

/** What a thing is and how it stands. */
export type Status =
  | { of: "need"; is: NeedStatus }
  | { of: "coverage"; is: Coverage }
  | { of: "pledge"; is: PledgeState }
  | { of: "consignment"; is: ConsignmentState }
  | { of: "discrepancy"; is: (typeof discrepancyStates)[number] };

type Tone = "" | "leaf" | "sky" | "amber" | "red";

const tones: { [Kind in Status as Kind["of"]]: Record<Kind["is"], Tone> } = {
  need: { submitted: "amber", returned: "amber", refused: "red", verified: "leaf", closed: "" },
  coverage: { lacking: "amber", partly: "amber", covered: "leaf", received: "leaf" },
  pledge: { live: "amber", fulfilled: "leaf", released: "" },
  consignment: { sent: "sky", received: "leaf", returned: "" },
  discrepancy: { open: "red", explained: "amber", settled: "leaf", ended: "" },
};

/** How a thing stands, in a word and a colour: `<StatusTag status={{ of: "need", is: … }} />`. */
export function StatusTag(props: { status: Status }) {
  const said = () => say(props.status);
  return <span class={`tag ${said().tone}`}>{said().word}</span>;
}

function say(status: Status): { tone: Tone; word: string } {
  switch (status.of) {
    case "need":
      return { tone: tones.need[status.is], word: t(`needs.status.${status.is}`) };
    case "coverage":
      return { tone: tones.coverage[status.is], word: t(`needs.coverage.${status.is}`) };
    case "pledge":
      return { tone: tones.pledge[status.is], word: t(`pledges.state.${status.is}`) };
    case "consignment":
      return { tone: tones.consignment[status.is], word: t(`consignments.state.${status.is}`) };
    case "discrepancy":
      return { tone: tones.discrepancy[status.is], word: t(`receipts.state.${status.is}`) };
    default:
      return status satisfies never;
  }
}
