import { expect } from "@playwright/test";
import { verify } from "./acts.ts";
import { test } from "./emptyServer.ts";
import { fits, signOut } from "./people.ts";
import { headteacher, officer, school } from "./schoolList.ts";
import {
  chooseProvince,
  fileFirstNeed,
  importCorrected,
  inviteEveryone,
  join,
  openCampaign,
  readMarkedFile,
  seeAllMistakes,
} from "./setUpActs.ts";

// What an office without a programmer does on its first morning, from the link that `npm start`
// prints to a need that is open for help; the office at a desk, the school on a phone.

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

test.use({ viewport: desk, actionTimeout: 15_000 });

test("an empty server becomes a province whose schools file needs", async ({
  page,
  started,
  wrongs,
}) => {
  test.setTimeout(300_000);

  await test.step("the administrator joins", () => join(page, started.firstLink, "Người Quản Trị"));
  await test.step("who opens a campaign before there is a province is told what comes first", async () => {
    await page.goto("/campaigns/new");
    await expect(page.getByText(/^Chưa có xã, phường nào\. Hãy chọn tỉnh/)).toBeVisible();
    await page.goto("/setup");
  });
  await test.step("the province is chosen", () => chooseProvince(page));
  await test.step("every mistake of the list is told", () => seeAllMistakes(page));
  await test.step("the marked file says so too", () => readMarkedFile(page));
  await test.step("the corrected list goes in", () => importCorrected(page));
  // The browser says itself that the network dropped.
  expect(wrongs.splice(0)).toEqual(["Failed to load resource: net::ERR_FAILED"]);
  await test.step("a campaign is opened", () => openCampaign(page, "Lũ đầu mùa"));
  const [toSchool = "", toOfficer = ""] = await test.step("everyone is invited", () =>
    inviteEveryone(page, [
      [school, headteacher],
      ["Cán bộ Sở", officer],
    ]));
  await signOut(page);

  const need = await test.step("the school joins on a phone and files a need", async () => {
    await page.setViewportSize(phone);
    await join(page, toSchool);
    return fileFirstNeed(page);
  });
  await signOut(page);

  await test.step("the department verifies it", async () => {
    await page.setViewportSize(desk);
    await join(page, toOfficer);
    await verify(page, need);
  });
  await signOut(page);

  await page.setViewportSize(phone);
  await page.goto("/");
  await expect(page.getByRole("link", { name: new RegExp(school) }).first()).toBeVisible();
  await fits(page);
});
