// Which live events change which list.

/** What opens, moves or ends a need that waits to be verified. */
export const ofReview = [
  "need_filed",
  "need_revised",
  "need_verified",
  "need_returned",
  "need_refused",
  "need_closed",
];

/** What lets go of a silent site, or says who calls it. */
export const ofUnreported = ["need_filed", "site_safe", "call_given", "call_made"];

/** What changes how much of a promise is to be sent. */
export const ofPromises = [
  "pledge",
  "release",
  "consignment",
  "take_back",
  "need_closed",
  "match",
  "statement_posted",
  "reversal",
];

/** What changes where a consignment is. */
export const ofConsignments = ["consignment", "receipt", "take_back", "reversal"];

/** What a school says arrived, and the differences it opens. */
export const ofReceipts = ["receipt", "reversal"];

/** What makes a receipt wait for a photo, or ends that. */
export const ofEvidence = [
  ...ofReceipts,
  "photo",
  "photos_added",
  "photo_erased",
  "evidence_waived",
];

/** What opens a difference, is said of it, or settles it. */
export const ofDifferences = [
  ...ofReceipts,
  "discrepancy_explained",
  "recovery",
  "gone_back",
  "write_off",
];

/** What changes a need or how its lines stand. */
export const ofNeeds = [
  ...ofReview,
  "need_confirmed",
  ...ofPromises,
  ...ofReceipts,
  "recovery",
  "earmark",
  "earmark_freed",
];

/** What a period goes through. */
export const ofPeriods = ["period_counted", "period_closed", "period_withdrawn"];

/** What asks for a reversal, takes that back, or makes one. */
export const ofReversals = ["reversal_asked", "reversal_withdrawn", "reversal"];
