import type { Words } from "../t.ts";

export const gallery: Words["gallery"] = {
  title: "Photos",
  awaited: "Not here yet",
  arrived: "✓ Received",
  isPublic: "Public",
  load: (count) => `Load ${count} photos`,
  loadHint: "The network is slow or data is being saved, so photos were not loaded.",
  release: "Choose what is public",
  releaseHint:
    "Everyone will see what is chosen here. Publish no photo with a child's face or by which a person is known. What is not chosen is no longer public.",
  text: "What the school wrote",
  save: "Save what is public",
  saved: "What is public was saved.",
};
