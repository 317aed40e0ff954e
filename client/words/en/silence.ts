import type { silence as vietnamese } from "../vi/silence.ts";
import { counted } from "./counted.ts";

export const silence: typeof vietnamese = {
  title: "Not heard from",
  hint: "Sites in communes that were hit which have filed no need and not said that they are all right. Silence may mean no signal and no power: call.",
  contactHint: "Contacts are from needs that the school has filed. The school sees who looked.",
  none: "Every site has reported",
  noneHint: "There is no site left in the communes that were hit that nobody has heard from.",
  count: (sites) => counted(sites, "site not heard from", "sites not heard from"),
  noCluster: "In no cluster",
  pupils: (count) => `${count} children`,
  heads: (names) => `account of ${names}`,
  calls: (name) => `${name} calls`,
  callerOf: (site) => `Who calls ${site}`,
  nobodyCalls: "Nobody calls yet",
  iCall: "I call",
  called: "Called",
  fileNeedOf: (site) => `File a need for ${site}`,
  calledOf: (site) => `Called ${site}`,
  calledTimes: (count, when) => `Called ${counted(count, "time")}, the last ${when}`,
  outcomeLabel: "Did you reach them?",
  outcome: {
    no_answer: "No answer",
    will_file: "The school will file a need",
    safe: "All right, nothing needed",
  },
  note: "Note",
  noteHint: "Read by the department and whoever was asked to call, nobody else.",
  save: "Save the call",
};
