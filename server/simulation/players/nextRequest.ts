import type { Request } from "../model/model.ts";
import { fileNeed } from "./schools.ts";
import { parts } from "./parts.ts";
import type { Play } from "./play.ts";

const all = parts.reduce((sum, [weight]) => sum + weight, 0);

/** The next thing that somebody asks; now and then nobody has signed in. */
export function nextRequest(play: Play): Request {
  const request = onePart(play) ?? fileNeed(play);
  if (!request) throw new Error("a school can always ask for something");
  return play.chance.percent(1) ? { ...request, who: undefined } : request;
}

function onePart(play: Play): Request | undefined {
  let at = play.chance.below(all);
  for (const [weight, part] of parts) {
    if (at < weight) return part(play);
    at -= weight;
  }
  return undefined;
}
