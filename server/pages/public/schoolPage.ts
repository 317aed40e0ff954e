import { html } from "hono/html";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { EntryView, TotalsView } from "#domain/ledgerViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { ClusterView, CommuneView, SchoolView } from "#domain/placeViews.ts";
import { itemsOf, type Asked, type Listed, type PageMaker } from "./asked.ts";
import { consignmentTable, entryTable, needTable } from "./giftTables.ts";
import { link, section, sums } from "./pieces.ts";
import { thingsOf } from "./totalsPage.ts";

/** How many needs, consignments and entries the page shows of each. */
const shownMax = 50;

/** What a school needed, was promised, and received in the campaign. */
export const schoolPage: PageMaker = async (asked, id) => {
  const { speech, read, campaign } = asked;
  const school = await read<SchoolView>(`/api/schools/${id}`);
  if (!school) return undefined;
  const { words } = speech;
  const { cluster, commune } = await placesOf(asked, school);
  const of = { campaign: campaign?.id, school: id, limit: shownMax };
  const [needs, consignments, entries, totals] = await Promise.all([
    read<Listed<NeedView>>("/api/needs", of),
    read<Listed<ConsignmentView>>("/api/consignments", of),
    read<Listed<EntryView>>("/api/ledger", { campaign: campaign?.id, party: id, limit: shownMax }),
    campaign && read<TotalsView>("/api/totals", { campaign: campaign.id, by: "school" }),
  ]);
  const row = totals?.rows.find(({ key }) => key === id);
  return {
    title: school.name,
    description: words.overview.describeSchool(school.name, commune?.name ?? ""),
    path: `/schools/${id}`,
    within: "",
    content: html`<article class="stack">
      <h1>${school.name}</h1>
      <p class="soft">
        <span class="number">${school.code}</span>
        ${cluster ? html`· ${link(speech, `/clusters/${cluster.id}`, cluster.name)}` : ""} ·
        ${commune?.name ?? ""}
      </p>
      ${campaign ? html`<p>${link(speech, `/campaigns/${campaign.id}`, campaign.name)}</p>` : ""}
      ${
        row
          ? html`${sums(speech, row)}
              <p>${thingsOf(speech, row)}</p>`
          : ""
      }
      ${section(
        words.overview.needsOfSchool,
        itemsOf(needs).length > 0
          ? needTable(speech, words.overview.needsOfSchool, itemsOf(needs))
          : html`<p class="soft">${words.overview.noNeeds}</p>`,
      )}
      ${section(
        words.overview.comingTo,
        consignmentTable(speech, words.overview.comingTo, itemsOf(consignments)),
      )}
      ${section(
        words.overview.entriesAbout,
        entryTable(
          speech,
          { caption: words.overview.entriesAbout, none: words.overview.noEntries },
          itemsOf(entries),
        ),
      )}
    </article>`,
  };
};

async function placesOf({ read }: Asked, school: SchoolView) {
  const [clusters, communes] = await Promise.all([
    read<Listed<ClusterView>>("/api/clusters"),
    read<Listed<CommuneView>>("/api/communes"),
  ]);
  return {
    cluster: itemsOf(clusters).find(({ id }) => id === school.cluster),
    commune: itemsOf(communes).find(({ id }) => id === school.commune),
  };
}
