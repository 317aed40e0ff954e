import { v7 } from "uuid";
import { openInvitations } from "#db/invitations.ts";
import { saveSecondFactor } from "#db/secondFactors.ts";
import { invitePerson } from "#server/commands/invitePerson.ts";
import type { Context } from "#server/context.ts";
import { someone, type Maker } from "./exampleWorld.ts";
import { goodPassword } from "./office.ts";
import { password, person } from "./people.ts";
import { accepted, by, departmentActor, type Province } from "./story.ts";

/** Somebody new in a school whom the department invited. */
export async function invitedPerson(context: Context, { school }: Province): Promise<string> {
  const id = v7();
  const memberships = [{ role: "school" as const, school }];
  const asked = { id, name: "Hoàng Thị Ví Dụ", memberships, days: 7 as const };
  accepted(await invitePerson(context, by(departmentActor), asked));
  return id;
}

/** The token of a link that is open. */
async function tokenOf(context: Context, province: Province): Promise<string> {
  const id = await invitedPerson(context, province);
  const all = { officeToo: false, now: context.now(), after: "", limit: 500 };
  const link = (await openInvitations(context.db.read, all)).find((one) => one.person === id);
  return context.linkToken(link!.id);
}

const member = (context: Context, { school }: Province) =>
  person(context, `nguoi-${v7().slice(-12)}`, [{ role: "school", school }]);

/** An example of every route about people and their accounts. */
export const accountExamples: Record<string, Maker> = {
  "GET /api/people": () => ({ path: "people?text=hoang" }),
  "GET /api/people/:id": async ({ context, province }) => ({
    path: `people/${await invitedPerson(context, province)}`,
  }),
  "POST /api/people": ({ province: { school } }) => ({
    path: "people",
    body: { id: v7(), name: "Hoàng Thị Ví Dụ", memberships: [{ role: "school", school }] },
  }),
  "POST /api/people/invite-all": ({ province }) => ({
    path: "people/invite-all",
    body: { id: v7(), role: "school", cluster: province.cluster },
  }),
  "POST /api/people/:id/change": async ({ context, province }) => ({
    path: `people/${await member(context, province)}/change`,
    body: { name: "Lò Thị Mẫu" },
  }),
  "POST /api/people/:id/invite": async ({ context, province }) => ({
    path: `people/${await member(context, province)}/invite`,
    body: {},
  }),
  "POST /api/people/:id/revoke": async ({ context, province }) => ({
    path: `people/${await invitedPerson(context, province)}/revoke`,
    body: {},
  }),
  "POST /api/people/:id/disable": async ({ context, province }) => ({
    path: `people/${await member(context, province)}/disable`,
    body: {},
  }),
  "POST /api/people/:id/enable": async ({ context, province }) => ({
    path: `people/${await member(context, province)}/enable`,
    body: {},
  }),
  "GET /api/invitations": () => ({ path: "invitations" }),
  "POST /api/invitations/open": async ({ context, province }) => ({
    path: "invitations/open",
    body: { token: await tokenOf(context, province) },
  }),
  "POST /api/invitations/accept": async ({ context, province }) => ({
    path: "invitations/accept",
    body: {
      token: await tokenOf(context, province),
      username: `vao-${v7().slice(-12)}`,
      password: goodPassword,
    },
  }),
  "POST /api/people/:id/second-factor/off": async ({ context, province }) => {
    const id = await member(context, province);
    const { db } = context;
    const row = { secret: "", enabledAt: 0, lastStep: 0, recoveryHashes: [] };
    await db.write((tx) => saveSecondFactor(tx, { userId: id, ...row }));
    return { path: `people/${id}/second-factor/off`, body: {} };
  },
  "GET /api/second-factor/roles": () => ({ path: "second-factor/roles" }),
  "POST /api/second-factor/roles": () => ({ path: "second-factor/roles", body: { roles: [] } }),
  "GET /api/me/sessions": () => ({ path: "me/sessions" }),
  "POST /api/me/sessions/:id/end": () => ({
    path: `me/sessions/${v7()}/end`,
    body: {},
    status: 404,
  }),
  "POST /api/me/sessions/end-all": () => ({
    path: "me/sessions/end-all",
    body: { keepCurrent: true },
  }),
  "POST /api/me/password": () => ({
    path: "me/password",
    body: { current: password, next: goodPassword },
  }),
  "GET /api/me/waiting": () => ({ path: "me/waiting" }),
  "GET /api/me/notices": () => ({ path: "me/notices" }),
  "POST /api/me/notices": () => ({
    path: "me/notices",
    body: { way: "push", quietFrom: 21, quietTo: 6 },
  }),
  "POST /api/me/notices/device": () => ({
    path: "me/notices/device",
    body: {
      endpoint: `https://push.example/${v7()}`,
      keys: { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) },
      language: "vi",
    },
  }),
  "POST /api/me/notices/device/renewed": () => ({
    path: "me/notices/device/renewed",
    body: {
      endpoint: `https://push.example/${v7()}`,
      keys: { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) },
    },
  }),
  "POST /api/me/notices/device/off": () => ({ path: "me/notices/device/off", body: {} }),
  "GET /mail/style.css": () => ({ path: "/mail/style.css" }),
  "GET /mail/:token": ({ context }) => ({ path: `/mail/${context.mailLinks.tokenOf(v7())}` }),
  "POST /mail/:token": ({ context }) => ({ path: `/mail/${context.mailLinks.tokenOf(v7())}` }),
  "POST /api/me/second-factor/begin": () => ({
    path: "me/second-factor/begin",
    body: { password },
  }),
  "POST /api/me/second-factor/confirm": () => ({
    path: "me/second-factor/confirm",
    body: { code: "000000" },
    status: 409,
  }),
  "POST /api/me/second-factor/off": () => ({
    path: "me/second-factor/off",
    body: { code: "000000" },
    status: 409,
  }),
  "POST /api/auth/second-factor": () => ({
    path: "auth/second-factor",
    body: { code: "000000" },
    status: 409,
  }),
  "POST /api/auth/sign-in/username": (_, asker) => ({
    path: "auth/sign-in/username",
    body: { username: asker?.username ?? someone, password },
  }),
  "POST /api/auth/sign-out": () => ({ path: "auth/sign-out", body: {} }),
  "GET /api/auth/get-session": () => ({ path: "auth/get-session" }),
  "GET /api/me": () => ({ path: "me" }),
  "POST /api/me/active": (_, asker) => ({
    path: "me/active",
    body: { membership: asker?.membership ?? v7() },
  }),
};
