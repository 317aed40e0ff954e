import { fileNeed } from "#server/commands/fileNeed.ts";
import { verifyNeed } from "#server/commands/verifyNeed.ts";
import type { Context } from "#server/context.ts";
import { accepted, by, departmentActor, schoolActor } from "#server/testing/story.ts";
import { neededItems, type MadeUp, type Site } from "./places.ts";

/** How many commands are under way at once: so many share a commit. */
const atOnce = 256;
const urgencies = ["normal", "urgent", "critical"] as const;

/** Every site files a need; the department verifies the first of them. */
export async function needAll(context: Context, { campaign, sites }: MadeUp, verified: number) {
  const left = sites.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [at, site] of left) {
        await file(context, campaign, { site, at });
        if (at < verified)
          accepted(await verifyNeed(context, by(departmentActor), site.need, { lines: [] }));
      }
    }),
  );
}

async function file(context: Context, campaign: string, { site, at }: { site: Site; at: number }) {
  accepted(
    await fileNeed(context, by(schoolActor(site.school)), {
      id: site.need,
      campaign,
      site: site.id,
      situation: "Nước ngập, chăn màn ướt hết.",
      peopleAffected: 20 + (at % 80),
      contact: { name: "Người trực", phone: "0900 000 000" },
      lines: site.lines.map((id, place) => ({
        id,
        item: neededItems[place] ?? "CHAN",
        // So much that nobody who measures promises runs into what is lacking.
        quantity: 1_000_000_000,
        urgency: urgencies[(at + place) % urgencies.length] ?? "normal",
      })),
    }),
  );
}
