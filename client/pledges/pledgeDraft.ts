import { newId } from "../api/newId.ts";
import { me } from "../app/session.ts";

/** A promise that is being written. */
export interface PledgeDraft {
  /** One promise keeps one id however often it is tried, so that it is never made twice. */
  id: string;
  quantity?: number | undefined;
  value?: number | undefined;
  note: string;
  giver: string;
}

/** A promise of a quantity that is not yet made; without one, none is suggested. */
export function newPledge(quantity?: number): PledgeDraft {
  return { id: newId(), ...(quantity !== undefined && { quantity }), note: "", giver: "" };
}

/** Where a draft is kept: of whom one is now, and of a need line or of a campaign's fund. */
export function placeOfPledge(towards: string): string {
  return `pledge:${me()?.active ?? ""}:${towards}`;
}
