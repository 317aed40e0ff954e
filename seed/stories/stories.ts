import { floods } from "./floods.ts";
import { slides } from "./slides.ts";
import { storms } from "./storms.ts";
import type { Teller } from "./story.ts";

/** Every story, told so that neighbours in the list differ in what happened. */
export const stories: readonly Teller[] = Array.from({ length: 8 }, (_, index) =>
  [floods[index], storms[index], slides[index]].filter((teller) => teller !== undefined),
).flat();
