import * as v from "valibot";

/** Why a photo is erased: of a receipt the ledger says it, and everyone can read it. */
export const erasureReasons = ["person_shown", "asked_to", "wrong_photo", "not_fitting"] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** The department erases a photo for good. */
export const Erasure = v.object({ reason: v.picklist(erasureReasons) });
export type Erasure = v.InferOutput<typeof Erasure>;
