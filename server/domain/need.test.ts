import { describe, expect, test } from "vitest";
import { decideHappened, decideOpen, decideSentOn, lapseDay } from "./campaign.ts";
import { decideClose, decideReview, decideRevise, decideVerify, needStatuses } from "./need.ts";

describe("a need", () => {
  const may = (decide: (status: (typeof needStatuses)[number]) => { ok: boolean }) =>
    needStatuses.filter((status) => decide(status).ok);

  test("is revised, reviewed and closed only where its life allows", () => {
    expect(may(decideRevise)).toEqual(["submitted", "returned"]);
    expect(may(decideReview)).toEqual(["submitted"]);
    expect(may(decideClose)).toEqual(["submitted", "returned", "verified"]);
  });

  const lines = [
    { id: "a", asked: 10 },
    { id: "b", asked: 5 },
  ];

  test("is approved as asked where nobody says otherwise, down to nothing", () => {
    const given = { lines: [{ id: "b", approved: 0 }] };

    expect(decideVerify("submitted", lines, given)).toEqual({
      ok: true,
      value: [
        { id: "a", asked: 10, approved: 10 },
        { id: "b", asked: 5, approved: 0 },
      ],
    });
  });

  test("is not verified with another need's lines, or twice", () => {
    const stray = { lines: [{ id: "c", approved: 1 }] };

    expect(decideVerify("submitted", lines, stray)).toMatchObject({ code: "unknown" });
    expect(decideVerify("verified", lines, { lines: [] })).toMatchObject({
      code: "need_not_submitted",
    });
  });
});

describe("a campaign", () => {
  const campaign = { startsOn: "2026-10-14", endsOn: "2027-01-12", lapseDays: 14 };

  test("is open on its last day and not on the next", () => {
    expect(decideOpen(campaign, "2027-01-12").ok).toBe(true);
    expect(decideOpen(campaign, "2027-01-13")).toMatchObject({
      code: "campaign_closed",
      facts: { endedOn: "2027-01-12" },
    });
  });

  test("lets a promise of today lapse after its days", () => {
    expect(lapseDay(campaign, "2026-12-25")).toBe("2027-01-08");
  });

  test("knows no day before it began, and none that is still to come", () => {
    const on = (day: string) => decideHappened("sentOn", day, campaign, "2026-11-23");

    expect(on("2026-10-14").ok).toBe(true);
    expect(on("2026-11-23").ok).toBe(true);
    expect(on("2026-10-13")).toMatchObject({ facts: { problem: "date_before_campaign" } });
    expect(on("2026-11-24")).toMatchObject({
      facts: { path: "sentOn", problem: "date_in_future" },
    });
  });

  describe("that is over", () => {
    const today = "2027-03-01";
    const sentOn = (day: string, isOnPaper: boolean) =>
      decideSentOn({ sentOn: day }, campaign, { today, isOnPaper });

    test("lets nothing leave, but takes from paper what left while it was open", () => {
      const refused = { code: "campaign_closed", facts: { endedOn: "2027-01-12" } };

      expect(sentOn("2027-01-12", false)).toMatchObject(refused);
      expect(sentOn("2027-01-12", true).ok).toBe(true);
      expect(sentOn("2027-01-13", true)).toMatchObject(refused);
    });

    test("takes nothing from paper of a day before it began", () => {
      expect(sentOn("2026-10-14", true).ok).toBe(true);
      expect(sentOn("2026-10-13", true)).toMatchObject({
        facts: { path: "sentOn", problem: "date_before_campaign" },
      });
    });
  });

  test("takes no gift from paper of a day that is still to come", () => {
    const stated = { sentOn: "2026-11-24" };

    expect(decideSentOn(stated, campaign, { today: "2026-11-23", isOnPaper: true })).toMatchObject({
      facts: { path: "sentOn", problem: "date_in_future" },
    });
  });

  test("lets nothing arrive before it left", () => {
    const stated = { sentOn: "2026-11-20", expectedOn: "2026-11-19" };

    expect(decideSentOn(stated, campaign, { today: "2026-11-23", isOnPaper: false })).toMatchObject(
      { facts: { path: "expectedOn", problem: "before_sent" } },
    );
  });
});
