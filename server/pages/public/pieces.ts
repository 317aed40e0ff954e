import { html } from "hono/html";
import type { TotalsView } from "#domain/ledgerViews.ts";
import { three } from "../../../client/totals/six.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** What stands in a cell: text is escaped. */
export type Cell = string | Html;

/** A column of a table; numbers stand at the right and never break. */
export interface Column {
  word: string;
  isNumber?: boolean;
}

/** A table whose rows are named by their first cell. Only it scrolls sideways, never the page. */
export function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly Cell[][],
): Html {
  const classOf = (at: number) => (columns[at]?.isNumber ? "number" : "");
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ word }, at) => html`<th scope="col" class="${classOf(at)}">${word}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name = "", ...cells]) =>
            html`<tr>
              <th scope="row"><span>${name}</span></th>
              ${cells.map(
                (cell, at) =>
                  html`<td class="${classOf(at + 1)}" data-label="${columns[at + 1]?.word ?? ""}">
                    <span>${cell}</span>
                  </td>`,
              )}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A part of a page with its heading; one that is wide is laid out when it comes into sight. */
export function section(title: string, content: Html | string, isWide = false): Html {
  return html`<section class="stack tight${isWide ? " wide-part" : ""}">
    <h2>${title}</h2>
    ${content}
  </section>`;
}

/** A table, or a sentence when there is nothing to put into it. */
export function tableOr(otherwise: string, ...table: Parameters<typeof tableOf>): Html {
  return table[2].length > 0 ? tableOf(...table) : html`<p class="soft">${otherwise}</p>`;
}

/** A link to one of our pages. */
export function link(speech: Speech, path: string, word: string): Html {
  return html`<a href="${speech.to(path)}">${word}</a>`;
}

/** `tiền 287.000.000 ₫ · hiện vật 236.480.000 ₫`: the two apart, each on one line. */
export function split({ words, money }: Speech, of: { cash: number; goods: number }): Html {
  return html`<span class="number">${words.app.cash} ${money(of.cash)}</span> ·
    <span class="number">${words.app.goods} ${money(of.goods)}</span>`;
}

/** The three numbers that are never added up, cash and goods apart. */
export function sums(speech: Speech, total: TotalsView["total"]): Html {
  return html`<dl class="sums three">
    ${three.map(
      ([name, colour]) =>
        html`<div>
          <dt class="soft small">${speech.words.totals[name]}</dt>
          <dd class="big ${colour}">${speech.money(total[name].cash + total[name].goods)}</dd>
          <dd class="soft small">${split(speech, total[name])}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Facts under their names; those without a word are left out. */
export function facts(given: readonly (readonly [string, Cell | undefined])[]): Html {
  return html`<dl class="card facts">
    ${given.map(([name, said]) =>
      said === undefined || said === ""
        ? ""
        : html`<div>
            <dt>${name}</dt>
            <dd>${said}</dd>
          </div>`,
    )}
  </dl>`;
}

/** The way to the next page of a list, if it has one. */
export function nextOf(speech: Speech, path: string, query: URLSearchParams, next: string | null) {
  if (next === null) return "";
  const more = new URLSearchParams([...query, ["cursor", next]]);
  return html`<p class="no-print">
    <a class="button" rel="next" href="${speech.to(`${path}?${more}`)}"
      >${speech.words.page.next}</a
    >
  </p>`;
}
