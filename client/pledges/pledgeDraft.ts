import { newId } from "../api/newId.ts";
import { createDraft, type Draft } from "../app/draft.ts";
import { me } from "../app/session.ts";

/** A promise that is being written. */
export interface PledgeDraft {
  /** One promise keeps one id however often it is tried, so that it is never made twice. */
  id: string;
  /** The key of the text that it was read from: it is that promise, under its id. */
  key?: string | undefined;
  quantity?: number | undefined;
  value?: number | undefined;
  note: string;
  giver: string;
}

/**
 * A promise to a need line or to a campaign's fund, with what is lacking suggested. One that is opened
 * again was never sent from here, but another tab may have sent it since: under its id this one would
 * pass for that, with another quantity. What is sent keeps its id in the outbox.
 */
export function createPledgeDraft(towards: string, quantity?: number): Draft<PledgeDraft> {
  const draft = createDraft(placeOfPledge(towards), () => newPledge(quantity));
  if (draft.value.key === undefined) draft.fill(() => draft.set({ id: newId() }));
  return draft;
}

/** A promise of a quantity that is not yet made; without one, none is suggested. */
function newPledge(quantity?: number): PledgeDraft {
  return { id: newId(), ...(quantity !== undefined && { quantity }), note: "", giver: "" };
}

/** Where a draft is kept: of whom one is now, and of a need line or of a campaign's fund. */
export function placeOfPledge(towards: string): string {
  return `pledge:${me()?.active ?? ""}:${towards}`;
}
