import { addDays, dayOf } from "#domain/calendar.ts";
import { openContext } from "#server/openContext.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import { settingsOf } from "../dataFolder.ts";
import { password, person } from "../people.ts";
import { accepted, by, departmentActor, smallProvince } from "../story.ts";
import { v7 } from "uuid";
import type { Cast, Stage } from "./acts.ts";

/** Fills a data folder with a place to act, in a campaign of these days. */
export async function buildTown(dataDir: string): Promise<Stage> {
  const context = await openContext(settingsOf(dataDir));
  const { school, site, cluster } = await smallProvince(context);
  await person(context, "truong", [{ role: "school", school }]);
  await person(context, "cum", [{ role: "cluster", cluster }]);
  await person(context, "so", [{ role: "department" }]);
  const today = dayOf(context.now());
  const campaign = v7();
  const opened = await openCampaign(context, by(departmentActor), {
    id: campaign,
    name: "Bão số 11",
    hazard: "storm",
    startsOn: addDays(today, -7),
    endsOn: addDays(today, 60),
    communes: ["00691"],
    lapseDays: 14,
    silenceDays: 10,
    receiptEvidence: "not_asked",
    noEvidenceReason: "too_urgent",
    memoPrefix: "TQD",
  });
  accepted(opened);
  await context.db.close();
  return { campaign, site, today, at: context.now() };
}

/** Signs everyone in; their sessions live through every kill. */
export async function signInAll(origin: string): Promise<Cast> {
  const cookieOf = async (username: string) => {
    const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username, password }),
    });
    if (!answer.ok) throw new Error(`${username} could not sign in: ${await answer.text()}`);
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  };
  return {
    school: await cookieOf("truong"),
    cluster: await cookieOf("cum"),
    department: await cookieOf("so"),
  };
}
