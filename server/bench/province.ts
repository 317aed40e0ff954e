import { createHash } from "node:crypto";
import { mkdirSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { hashPassword } from "#server/accounts/password.ts";
import { addPerson } from "#server/commands/addPerson.ts";
import { addPlaces } from "#server/commands/addPlaces.ts";
import { confirmReceipt } from "#server/commands/confirmReceipt.ts";
import { fileNeed } from "#server/commands/fileNeed.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import { sendConsignment } from "#server/commands/sendConsignment.ts";
import { verifyNeed } from "#server/commands/verifyNeed.ts";
import { openContext } from "#server/main.ts";
import {
  accepted,
  by,
  clusterActor,
  departmentActor,
  items,
  schoolActor,
} from "#server/testing/story.ts";
import { addDays, dayOf } from "#domain/calendar.ts";
import type { Context } from "#server/context.ts";

/** How large a made-up province is. Each site has a need of four lines; gifts go around them. */
export interface Size {
  sites: number;
  entries: number;
}

/** How many commands are under way at once while building. */
const atOnce = 256;

/**
 * A province built by the commands themselves and kept for the next run; gives its data folder. It
 * takes about a minute for 100,000 entries.
 */
export async function builtProvince(cache: string, size: Size): Promise<string> {
  const folder = join(cache, `${schemaOf()}-${size.sites}-${size.entries}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const context = await openContext({
    port: 0,
    host: "127.0.0.1",
    dataDir: making,
    publicUrl: "http://127.0.0.1",
    demo: false,
  });
  await build(context, size);
  await context.db.close();
  renameSync(making, folder);
  return folder;
}

/** What tells a database of this schema from others: one of another cannot be opened. */
function schemaOf(): string {
  const path = join(import.meta.dirname, "../../db/migrations/sqlite/0000_start.sql");
  return createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12);
}

/** The cluster head in whose name promises are made while measuring. */
export const driver = { username: "cum-01", password: "la-lanh-demo" };

interface Site {
  id: string;
  school: string;
  lines: string[];
}

async function build(context: Context, { sites: count, entries }: Size) {
  const clusters = Array.from({ length: 15 }, () => v7());
  const campaign = v7();
  const today = dayOf(context.now());
  const sites = Array.from({ length: count }, () => ({
    id: v7(),
    school: v7(),
    lines: [v7(), v7(), v7(), v7()],
  }));
  await addPlaces(context, placesOf(sites, clusters));
  const [cluster = ""] = clusters;
  accepted(
    await addPerson(context, {
      ...driver,
      name: "Người đo",
      passwordHash: await hashPassword(driver.password),
      memberships: [{ role: "cluster", cluster }],
    }),
  );
  accepted(
    await openCampaign(context, by(departmentActor), {
      id: campaign,
      name: "Đo tốc độ",
      hazard: "storm",
      startsOn: addDays(today, -40),
      endsOn: addDays(today, 50),
      communes: [],
      lapseDays: 30,
      silenceDays: 10,
      memoPrefix: "TQC",
    }),
  );
  await together(sites, (site) => needOf(context, campaign, site));
  // The campaign's opening and the verifications are entries already; a gift takes three more.
  const gifts = Math.floor((entries - 1 - count) / 3);
  const each = Array.from({ length: gifts }, (_, at) => at);
  await together(each, (at) => {
    const site = sites[at % count];
    const cluster = clusters[at % clusters.length];
    if (!site || !cluster) throw new Error("a province has sites and clusters");
    return giftOf(context, { campaign, cluster, site, today, line: site.lines[at % 3] ?? "" });
  });
}

function placesOf(sites: readonly Site[], clusters: readonly string[]) {
  const communes = Array.from({ length: 124 }, (_, at) => ({
    id: String(10_000 + at),
    name: `Xã ${at}`,
    nameEn: `Commune ${at}`,
    lat: 21.6 + (at % 12) * 0.14,
    lng: 104.4 + Math.floor(at / 12) * 0.1,
  }));
  const communeOf = (at: number) => communes[at % communes.length] ?? { id: "", lat: 0, lng: 0 };
  return {
    province: { id: "08", name: "Tuyên Quang", department: "Sở", chosenAt: 0 },
    communes,
    items,
    clusters: clusters.map((id, at) => ({ id, code: `C${at}`, name: `Cụm số ${at + 1}` })),
    schools: sites.map(({ school }, at) => ({
      id: school,
      code: `MN${at}`,
      name: `Mầm non số ${at}`,
      level: "preschool" as const,
      cluster: clusters[at % clusters.length] ?? null,
      commune: communeOf(at).id,
    })),
    sites: sites.map(({ id, school }, at) => ({
      id,
      school,
      code: `TRUONG-${at}-1`,
      name: "Điểm chính",
      main: true,
      lat: communeOf(at).lat + ((at * 37) % 100) / 1_000,
      lng: communeOf(at).lng + ((at * 61) % 100) / 1_000,
      positionFrom: "gps" as const,
      pupils: 60,
      staff: 8,
    })),
  };
}

async function needOf(context: Context, campaign: string, { id: site, school, lines }: Site) {
  const id = v7();
  const of = ["CHAN", "SUA", "GAO", "VND"] as const;
  accepted(
    await fileNeed(context, by(schoolActor(school)), {
      id,
      campaign,
      site,
      situation: "Nước ngập, chăn màn ướt hết.",
      lines: lines.map((line, at) => ({
        id: line,
        item: of[at] ?? "CHAN",
        quantity: 1_000_000,
        urgency: "urgent",
      })),
    }),
  );
  accepted(await verifyNeed(context, by(departmentActor), id, { lines: [] }));
}

async function giftOf(
  context: Context,
  gift: { campaign: string; cluster: string; site: Site; today: string; line: string },
) {
  const { campaign, cluster, site, today, line: needLine } = gift;
  const [pledge, consignment, line] = [v7(), v7(), v7()];
  const giver = by(clusterActor(cluster));
  const quantity = 12;
  accepted(await makePledge(context, giver, { id: pledge, needLine, quantity }));
  accepted(
    await sendConsignment(context, by(giver.actor), {
      id: consignment,
      campaign,
      site: site.id,
      means: "goods",
      sentOn: today,
      lines: [{ id: line, pledge, quantity }],
    }),
  );
  accepted(
    await confirmReceipt(context, by(schoolActor(site.school)), consignment, {
      id: v7(),
      receivedOn: today,
      receivedBy: { name: "Người nhận", position: "Hiệu trưởng" },
      lines: [{ line, good: quantity }],
    }),
  );
}

/** Does the work for every one, `atOnce` at a time, so that group commit serves many. */
async function together<One>(all: readonly One[], work: (one: One) => Promise<void>) {
  const left = all.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of left) await work(one);
    }),
  );
}
