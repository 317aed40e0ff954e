import { html } from "hono/html";
import type { EntryView, TotalsBy, TotalsView } from "#domain/ledgerViews.ts";
import type { Coverage } from "#domain/needLine.ts";
import type { LackingView, NeedView } from "#domain/needViews.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { sorted } from "../../../client/totals/order.ts";
import { itemsOf, type Asked, type Listed, type PageMaker } from "./asked.ts";
import { entryTable, needTable } from "./giftTables.ts";
import { link, section, sums, tableOr, type Cell } from "./pieces.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";
import { totalsTable } from "./totalsPage.ts";

/** How many rows a table of the front page has; a cheap phone works long on each, and a link leads to all. */
const shownMax = 8;
/** In which ways it says where help went. */
const ways = ["cluster", "commune", "item", "day"] as const satisfies readonly TotalsBy[];

/** A campaign's front page: three numbers, what is lacking, where help went, and what happened last. */
export const campaignPage: PageMaker = async ({ speech, read }, id) => {
  const campaigns = itemsOf(await read<Listed<CampaignView>>("/api/campaigns"));
  const campaign = campaigns.find((one) => one.id === id);
  if (!campaign) return undefined;
  const { words } = speech;
  const { totals, lacking, needs, entries } = await readAll(read, id);
  const [byCluster] = totals;
  const { received, onTheWay, promised } = byCluster?.total ?? {};
  const worth = (sum = { cash: 0, goods: 0 }) => speech.money(sum.cash + sum.goods);
  return {
    title: campaign.name,
    description: words.page.sumsOf(worth(received), worth(onTheWay), worth(promised)),
    path: `/campaigns/${id}`,
    within: `/campaigns/${id}`,
    isWhole: true,
    content: html`<article class="stack">
      <h1>${campaign.name}</h1>
      <p class="soft">${speech.day(campaign.startsOn)} – ${speech.day(campaign.endsOn)}</p>
      ${byCluster ? sums(speech, byCluster.total) : ""}
      ${section(words.overview.lacking, lackingTable(speech, lacking))}
      ${section(
        words.overview.lackingPlaces,
        html`${needTable(speech, words.overview.lackingPlaces, needs)}
          <p>${link(speech, "/", words.overview.allNeeds)}</p>`,
      )}
      ${totals.map((view) =>
        section(
          words.totals.by[view.by],
          html`${totalsTable(speech, { ...view, rows: foremost(view) })}
            <p>${link(speech, `/totals?by=${view.by}`, words.overview.allTotals)}</p>`,
        ),
      )}
      ${section(
        words.overview.latest,
        html`${entryTable(
            speech,
            { caption: words.overview.latest, none: words.overview.noEntries },
            entries,
          )}
          <p>${link(speech, "/ledger", words.overview.allEntries)}</p>`,
      )}
    </article>`,
  };
};

async function readAll(read: Asked["read"], campaign: string) {
  const needsThat = (coverage: Coverage) =>
    read<Listed<NeedView>>("/api/needs", { campaign, coverage, limit: shownMax });
  const totalsBy = (by: TotalsBy) => read<TotalsView>("/api/totals", { campaign, by });
  const [totals, lacking, open, partly, entries] = await Promise.all([
    Promise.all(ways.map(totalsBy)),
    read<Listed<LackingView>>("/api/needs/lacking", { campaign }),
    needsThat("lacking"),
    needsThat("partly"),
    read<Listed<EntryView>>("/api/ledger", { campaign, limit: shownMax }),
  ]);
  return {
    totals: totals.filter((view) => view !== undefined),
    lacking: itemsOf(lacking),
    needs: [...itemsOf(open), ...itemsOf(partly)],
    entries: itemsOf(entries),
  };
}

/** The rows that received most, or the latest days. */
function foremost({ by, rows }: TotalsView): TotalsView["rows"] {
  const order = { by: by === "day" ? "name" : "received", isDown: true } as const;
  return sorted(rows, order, ({ key }) => key).slice(0, shownMax);
}

function lackingTable(speech: Speech, lacking: readonly LackingView[]): Html {
  const { words, itemName, itemAmount, count } = speech;
  const columns = [
    { word: words.needs.item },
    { word: words.overview.lacks, isNumber: true },
    { word: words.overview.forNeeds, isNumber: true },
  ];
  const rows = lacking.map((one): Cell[] => [
    link(speech, `/?item=${encodeURIComponent(one.item)}`, itemName(one.item, one.name)),
    itemAmount(one.lacking, one),
    words.overview.needsOf(count(one.needs)),
  ]);
  return tableOr(words.overview.nothingLacks, words.overview.lacking, columns, rows);
}
