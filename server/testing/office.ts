import { v7 } from "uuid";
import * as v from "valibot";
import { page } from "#domain/answers.ts";
import type { NewMembership } from "#domain/person.ts";
import { InvitationView, OpenedLink, PersonView } from "#domain/personViews.ts";
import { testContext } from "#server/testing.ts";
import { browserOf, person, servedApp } from "./people.ts";
import { smallProvince } from "./story.ts";

export type Browser = ReturnType<typeof browserOf>;

/** A password that nothing speaks against. */
export const goodPassword = "con trâu đen qua cầu tre";

/** An office: an administrator, the department, a headteacher, and a browser for each of them. */
export async function office() {
  const context = await testContext();
  const province = await smallProvince(context);
  const app = await servedApp(context);
  const signedIn = async (username: string, memberships: NewMembership[]) => {
    const id = await person(context, username, memberships);
    const browser = browserOf(app);
    await browser.signIn(username);
    return { id, browser };
  };
  const administrator = await signedIn("quantri", [{ role: "administrator" }]);
  const department = await signedIn("so", [{ role: "department" }]);
  const school = await signedIn("truong-001", [{ role: "school", school: province.school }]);
  return {
    context,
    province,
    app,
    administrator,
    department,
    school,
    /** A browser of somebody who is not signed in. */
    stranger: () => browserOf(app),
    /** Adds a person through the API; gives the answer and their id. */
    async invite(
      by: { browser: Browser },
      memberships: NewMembership[] = [{ role: "school", school: province.otherSchool }],
      more: Record<string, unknown> = {},
    ) {
      const id = v7();
      const asked = { id, name: "Hoàng Thị Ví Dụ", memberships, ...more };
      return { id, answer: await by.browser.act("/api/people", asked) };
    },
  };
}
export type Office = Awaited<ReturnType<typeof office>>;

/** A page of people as a browser's person sees them. */
export async function peopleSeen(browser: Browser, query = "") {
  return v.parse(page(PersonView), await (await browser.get(`/api/people${query}`)).json()).items;
}

export async function personSeen(browser: Browser, id: string): Promise<PersonView> {
  return v.parse(PersonView, await (await browser.get(`/api/people/${id}`)).json());
}

/** Every open link that a browser's person is shown. */
export async function linksSeen(browser: Browser, query = "") {
  const answer = await browser.get(`/api/invitations${query}`);
  return v.parse(page(InvitationView), await answer.json()).items;
}

/** The token of a person's open link, as the office pastes it into a chat. */
export async function tokenFor(browser: Browser, id: string): Promise<string> {
  const link = (await linksSeen(browser)).find(({ person: of }) => of === id);
  if (!link) throw new Error("the person has no open link");
  return link.url.slice(link.url.lastIndexOf("/") + 1);
}

export async function opened(browser: Browser, token: string): Promise<OpenedLink> {
  return v.parse(OpenedLink, await (await browser.post("/api/invitations/open", { token })).json());
}

/** Uses a link with a good password. */
export function joinWith(browser: Browser, token: string, more: Record<string, unknown> = {}) {
  const typed = { token, username: "truong-002", password: goodPassword, ...more };
  return browser.post("/api/invitations/accept", typed);
}
