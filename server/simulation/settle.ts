import { hashPassword } from "#server/accounts/password.ts";
import { addPerson } from "#server/commands/addPerson.ts";
import { addPlaces } from "#server/commands/addPlaces.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import type { Context } from "#server/context.ts";
import { departmentActor } from "#server/testing/story.ts";
import { cost } from "./server.ts";
import { communes, type Town } from "./town.ts";

export const password = "mat-khau-cua-mo-phong";

const place = { lat: 22.8, lng: 105 };
const tuyenQuang = {
  id: "08",
  name: "Tuyên Quang",
  department: "Sở Giáo dục và Đào tạo Tuyên Quang",
  chosenAt: 0,
};

/** Brings a town into an empty database: its places, campaigns and people. */
export async function settle(context: Context, town: Town): Promise<void> {
  await addPlaces(context, {
    province: tuyenQuang,
    communes: communes.map((id) => ({ id, name: `Xã ${id}`, nameEn: id, ...place })),
    items: town.items.map(({ category, ...item }) => ({
      ...item,
      category: category as "cash" | "bedding" | "food",
      name: item.id,
      nameEn: item.id,
      unitEn: item.unit,
      packs: [],
    })),
    clusters: town.clusters.map((id, at) => ({ id, code: `C${at}`, name: `Cụm số ${at}` })),
    schools: town.schools.map((school, at) => ({
      ...school,
      code: `T${at}`,
      name: `Mầm non ${at}`,
      level: "preschool",
    })),
    sites: town.sites.map((site, at) => ({
      ...site,
      ...place,
      code: `S${at}`,
      name: `Điểm ${at}`,
      main: at < town.schools.length,
      positionFrom: "gps",
      pupils: 60,
      staff: 8,
    })),
  });
  for (const campaign of town.campaigns) {
    const by = { actor: departmentActor, key: campaign.id, fingerprint: "town" };
    const opened = await openCampaign(context, by, {
      ...campaign,
      name: `Bão ${campaign.memoPrefix}`,
      hazard: "storm",
      communes,
      silenceDays: 10,
      receiptEvidence: "not_asked",
      noEvidenceReason: "too_urgent",
    });
    if (!opened.ok) throw new Error(`the campaign cannot be opened: ${opened.code}`);
  }
  const passwordHash = await hashPassword(password, cost);
  for (const { username, role, of = "" } of town.people) {
    const membership =
      role === "school"
        ? { role, school: of }
        : role === "cluster"
          ? { role, cluster: of }
          : { role };
    const memberships = [membership];
    const added = await addPerson(context, { username, name: username, passwordHash, memberships });
    if (!added.ok) throw new Error(`the person cannot be added: ${added.code}`);
  }
}
