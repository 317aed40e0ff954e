import { html } from "hono/html";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import type { EntryView, TotalsView } from "#domain/ledgerViews.ts";
import type { ClusterView, SchoolView } from "#domain/placeViews.ts";
import { itemsOf, type Listed, type PageMaker } from "./asked.ts";
import { consignmentTable, entryTable, pledgeTable } from "./giftTables.ts";
import { link, section, sums, tableOr, type Cell } from "./pieces.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";
import { thingsOf } from "./totalsPage.ts";

/** How many promises, consignments and entries the page shows of each. */
const shownMax = 50;
/** As many schools as a cluster may reasonably have. */
const schoolsMax = 500;

/** What a cluster promised, sent and saw arrive in the campaign. */
export const clusterPage: PageMaker = async ({ speech, read, campaign }, id) => {
  const clusters = itemsOf(await read<Listed<ClusterView>>("/api/clusters"));
  const cluster = clusters.find((one) => one.id === id);
  if (!cluster) return undefined;
  const { words } = speech;
  const of = { campaign: campaign?.id, cluster: id, limit: shownMax };
  const [pledges, consignments, entries, schools, totals] = await Promise.all([
    read<Listed<PledgeView>>("/api/pledges", of),
    read<Listed<ConsignmentView>>("/api/consignments", of),
    read<Listed<EntryView>>("/api/ledger", { campaign: campaign?.id, party: id, limit: shownMax }),
    read<Listed<SchoolView>>("/api/schools", { cluster: id, limit: schoolsMax }),
    campaign && read<TotalsView>("/api/totals", { campaign: campaign.id, by: "cluster" }),
  ]);
  const row = totals?.rows.find(({ key }) => key === id);
  return {
    title: cluster.name,
    description: words.overview.describeCluster(cluster.name),
    path: `/clusters/${id}`,
    within: "",
    content: html`<article class="stack">
      <h1>${cluster.name}</h1>
      ${campaign ? html`<p>${link(speech, `/campaigns/${campaign.id}`, campaign.name)}</p>` : ""}
      ${
        row
          ? html`${sums(speech, row)}
              <p>${thingsOf(speech, row)}</p>`
          : ""
      }
      ${section(
        words.overview.pledgesOf,
        pledgeTable(
          speech,
          { caption: words.overview.pledgesOf, none: words.overview.noPledges },
          itemsOf(pledges),
        ),
      )}
      ${section(
        words.overview.sentBy,
        consignmentTable(speech, words.overview.sentBy, itemsOf(consignments)),
      )}
      ${section(
        words.overview.entriesAbout,
        entryTable(
          speech,
          { caption: words.overview.entriesAbout, none: words.overview.noEntries },
          itemsOf(entries),
        ),
      )}
      ${section(words.overview.schoolsOf, schoolTable(speech, itemsOf(schools)))}
    </article>`,
  };
};

function schoolTable(speech: Speech, schools: readonly SchoolView[]): Html {
  const { words } = speech;
  const rows = schools.map((school): Cell[] => [
    link(speech, `/schools/${school.id}`, school.name),
    school.code,
  ]);
  const columns = [{ word: words.overview.school }, { word: words.overview.code }];
  return tableOr(words.overview.noSchools, words.overview.schoolsOf, columns, rows);
}
