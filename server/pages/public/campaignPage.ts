import { html } from "hono/html";
import type { EntryView, TotalsBy, TotalsView } from "#domain/ledgerViews.ts";
import type { Coverage } from "#domain/needLine.ts";
import type { LackingView, NeedView } from "#domain/needViews.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { byNeeds, itemsShown, needsShown, pressing } from "../../../client/overview/foremost.ts";
import { sorted } from "../../../client/totals/order.ts";
import { itemsOf, type Asked, type Listed, type PageMaker } from "./asked.ts";
import { entryTable, lackingOf as lacksOf } from "./giftTables.ts";
import { urgencyTag } from "./needRows.ts";
import { link, section, sums } from "./pieces.ts";
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
    content: html`<header class="apart">
        <div>
          <h1>${campaign.name}</h1>
          <p class="soft">${speech.day(campaign.startsOn)} – ${speech.day(campaign.endsOn)}</p>
        </div>
      </header>
      ${byCluster ? sums(speech, byCluster.total) : ""}
      <div class="overview">
        ${section(words.overview.lacking, lackingOf(speech, lacking))} ${placesOf(speech, needs)}
        ${totals.map((view) =>
          section(
            words.totals.by[view.by],
            html`${totalsTable(speech, { ...view, rows: foremost(view) })}
              <p>${link(speech, `/totals?by=${view.by}`, words.overview.allTotals)}</p>`,
            true,
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
          true,
        )}
      </div>`,
  };
};

/** Asks what the client asks, so that one kept answer serves both. */
async function readAll(read: Asked["read"], campaign: string) {
  const needsThat = (coverage: Coverage) =>
    read<Listed<NeedView>>("/api/needs", { campaign, coverage, limit: 100 });
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
    lacking: byNeeds(itemsOf(lacking)),
    needs: pressing([...itemsOf(open), ...itemsOf(partly)]),
    entries: itemsOf(entries),
  };
}

/** The rows that received most, or the latest days. */
function foremost({ by, rows }: TotalsView): TotalsView["rows"] {
  const order = { by: by === "day" ? "name" : "received", isDown: true } as const;
  return sorted(rows, order, ({ key }) => key).slice(0, shownMax);
}

/** What is lacking, as `client/overview/Lacking.tsx` draws it: what comes late unfolds. */
function lackingOf(speech: Speech, lacking: readonly LackingView[]): Html {
  const { words, count } = speech;
  const hidden = lacking.slice(itemsShown);
  if (lacking.length === 0) return html`<p class="full">${words.overview.nothingLacks}</p>`;
  return html`<div class="card">
    ${lackingTable(speech, lacking.slice(0, itemsShown))}
    ${
      hidden.length > 0
        ? html`<details>
            <summary>${words.overview.andMore(count(hidden.length))}</summary>
            ${lackingTable(speech, hidden)}
          </details>`
        : ""
    }
  </div>`;
}

function lackingTable(speech: Speech, lacking: readonly LackingView[]): Html {
  const { words, itemName, itemAmount, count } = speech;
  return html`<table class="plain">
    <caption class="unseen">
      ${words.overview.lacking}
    </caption>
    <thead class="unseen">
      <tr>
        <th scope="col">${words.needs.item}</th>
        <th scope="col">${words.overview.lacks}</th>
      </tr>
    </thead>
    <tbody>
      ${lacking.map(
        (one) =>
          html`<tr>
            <th scope="row">
              ${link(
                speech,
                `/?item=${encodeURIComponent(one.item)}`,
                itemName(one.item, one.name),
              )}
              <span class="soft small">${words.overview.needsOf(count(one.needs))}</span>
            </th>
            <td class="number lack">${itemAmount(one.lacking, one)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Where something is lacking, as `client/overview/LackingPlaces.tsx` draws it. */
function placesOf(speech: Speech, needs: readonly NeedView[]): Html {
  const { words, count } = speech;
  const more = needs.length - needsShown;
  return html`<section class="stack tight">
    <div class="apart">
      <h2>${words.overview.lackingPlaces}</h2>
      ${link(speech, "/", words.overview.allNeeds)}
    </div>
    ${
      needs.length > 0
        ? html`<div class="card">
            <ul class="rows">
              ${needs.slice(0, needsShown).map((need) => placeOf(speech, need))}
            </ul>
          </div>`
        : html`<p class="full">${words.overview.nothingLacks}</p>`
    }
    ${more > 0 ? html`<p class="soft small">${words.overview.andMore(count(more))}</p>` : ""}
  </section>`;
}

function placeOf(speech: Speech, need: NeedView): Html {
  const { school, name, commune } = need.site;
  return html`<li>
    <div class="apart">
      <a class="strong" href="${speech.to(`/needs/${need.id}`)}">${school.name} · ${name}</a>
      ${urgencyTag(speech, need)}
    </div>
    <p class="small">
      <span class="soft">${commune.name}</span> ·
      <span class="lack">${lacksOf(speech, need)}</span>
    </p>
  </li>`;
}
