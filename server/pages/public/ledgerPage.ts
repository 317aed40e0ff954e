import { html } from "hono/html";
import { entryKinds } from "#domain/entry.ts";
import type { Item } from "#domain/item.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { ClusterView } from "#domain/placeViews.ts";
import { itemsOf, type Asked, type Listed, type PageMaker } from "./asked.ts";
import { entryTable } from "./giftTables.ts";
import { nextOf } from "./pieces.ts";
import type { Html } from "./shell.ts";

/** How many entries a page lists. */
const pageSize = 100;

/** What the ledger can be narrowed by, by the names that the client gives them. */
const narrowing = ["text", "kind", "party", "item", "from", "to", "least", "most"];

/** The public ledger with its search, as a form that works without JavaScript. */
export const ledgerPage: PageMaker = async ({ speech, read, query, campaign }) => {
  const { words } = speech;
  const given = new URLSearchParams(
    narrowing.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? ""]] : [])),
  );
  const asked = { ...Object.fromEntries(given), campaign: campaign?.id, limit: pageSize };
  const [found, form] = await Promise.all([
    read<Listed<EntryView>>("/api/ledger", { ...asked, cursor: query.get("cursor") ?? undefined }),
    ledgerSearch({ speech, read }, given),
  ]);
  const entries = found ?? (await read<Listed<EntryView>>("/api/ledger", { limit: pageSize }));
  const path = given.size > 0 ? `/ledger?${given}` : "/ledger";
  return {
    title: words.ledger.title,
    description: [campaign?.name, words.page.about].filter(Boolean).join(". "),
    path,
    within: "/ledger",
    content: html`<h1>${words.ledger.title}</h1>
      ${form} ${found ? "" : html`<p class="note warning">${words.page.notUnderstood}</p>`}
      ${entryTable(
        speech,
        { caption: words.ledger.title, none: words.ledger.none },
        itemsOf(entries),
      )}
      ${nextOf(speech, "/ledger", given, entries?.next ?? null)}
      <p class="no-print">
        <a href="/api/export/ledger.csv">${words.exports.csv(words.exports.ledger)}</a> ·
        <a href="/api/export/audit-pack.zip">${words.ledger.log.pack}</a>
      </p>`,
  };
};

async function ledgerSearch(
  { speech, read }: Pick<Asked, "speech" | "read">,
  given: URLSearchParams,
): Promise<Html> {
  const [clusters, items] = await Promise.all([
    read<Listed<ClusterView>>("/api/clusters"),
    read<Listed<Item>>("/api/items"),
  ]);
  const { words, itemName } = speech;
  const value = (name: string) => given.get(name) ?? "";
  const parties = [
    ...itemsOf(clusters),
    { id: "fund", name: words.totals.fund },
    { id: "department", name: words.ledger.somebody.department },
  ];
  // One who came by a link keeps what the link asks for, though the list does not name it.
  const isKnown = value("party") === "" || parties.some(({ id }) => id === value("party"));
  return html`<form class="search-form no-print" role="search" action="/ledger" method="get">
    <input type="hidden" name="lang" value="${speech.language}" />
    ${fieldOf(words.ledger.searchLabel, "text", { type: "search", value: value("text") })}
    ${choiceOf(words.ledger.kindLabel, "kind", value("kind"), [
      ["", words.ledger.anyKind],
      ...entryKinds.map((kind) => [kind, words.ledger.kind[kind]] as const),
    ])}
    ${choiceOf(words.ledger.partyLabel, "party", value("party"), [
      ["", words.ledger.anyParty],
      ...parties.map(({ id, name }) => [id, name] as const),
      ...(isKnown ? [] : [[value("party"), words.ledger.chosenParty] as const]),
    ])}
    ${choiceOf(words.ledger.itemLabel, "item", value("item"), [
      ["", words.ledger.anyItem],
      ...itemsOf(items).map(({ id, name }) => [id, itemName(id, name)] as const),
    ])}
    ${fieldOf(words.ledger.fromDay, "from", { type: "date", value: value("from") })}
    ${fieldOf(words.ledger.toDay, "to", { type: "date", value: value("to") })}
    ${fieldOf(words.ledger.least, "least", { type: "number", value: value("least") })}
    ${fieldOf(words.ledger.most, "most", { type: "number", value: value("most") })}
    <p class="line">
      <button class="button primary" type="submit">${words.page.search}</button>
      ${given.size > 0 ? html`<a href="${speech.to("/ledger")}">${words.page.clear}</a>` : ""}
    </p>
  </form>`;
}

function fieldOf(
  label: string,
  name: string,
  { type, value }: { type: "search" | "date" | "number"; value: string },
): Html {
  const limits = { search: html`maxlength="100"`, date: "", number: html`min="0" step="1"` };
  return html`<label class="field"
    ><span>${label}</span>
    <input type="${type}" name="${name}" value="${value}" ${limits[type]} />
  </label>`;
}

function choiceOf(
  label: string,
  name: string,
  chosen: string,
  options: readonly (readonly [string, string])[],
): Html {
  return html`<label class="field"
    ><span>${label}</span>
    <select name="${name}">
      ${options.map(
        ([value, word]) =>
          html`<option value="${value}" ${value === chosen ? "selected" : ""}>${word}</option>`,
      )}
    </select>
  </label>`;
}
