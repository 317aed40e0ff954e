import { html } from "hono/html";
import { dayOf } from "#domain/calendar.ts";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import { partsOf, sharesOf, standingLooks, standingOf } from "../../../client/look/threeParts.ts";
import { urgencyShapes, urgencyTones } from "../../../client/look/urgencyLook.ts";
import { topLines } from "../../../client/needs/topLines.ts";
import { iconOf } from "./icons.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/**
 * The list of needs as the client draws it (`client/needs/NeedRow.tsx`), so that nothing moves when the
 * client takes its place. Days stand instead of "two hours ago": the page may be hours old.
 */
export function needRows(speech: Speech, needs: readonly NeedView[]): Html {
  return html`<ul class="rows" aria-label="${speech.words.needs.title}">
    ${needs.map((need) => needRow(speech, need))}
  </ul>`;
}

function needRow(speech: Speech, need: NeedView): Html {
  const { words, count, day, to } = speech;
  const lines = topLines(need.lines);
  const hidden = need.lines.length - lines.length;
  const name = `${need.site.school.name} · ${need.site.name}`;
  const about = [
    need.site.commune.name,
    need.peopleAffected ? words.needs.people(count(need.peopleAffected)) : "",
    day(dayOf(need.postedAt)),
  ];
  return html`<li class="need-row">
    <div class="apart">
      <h2><a href="${to(`/needs/${need.id}`)}">${name}</a></h2>
      <span class="line">${urgencyTag(speech, need)}</span>
    </div>
    <div class="about">
      <p class="soft small">${about.filter(Boolean).join(" · ")}</p>
      <a
        class="to-map"
        href="${to(`/?site=${need.site.id}`)}"
        aria-label="${words.needs.onMap(name)}"
        >${iconOf("map", 20)}</a
      >
    </div>
    ${lines.map((line) => lineOf(speech, line))}
    ${hidden > 0 ? html`<p class="soft small">${words.needs.moreLines(count(hidden))}</p>` : ""}
  </li>`;
}

export function urgencyTag({ words }: Speech, { urgency }: NeedView): Html {
  return html`<span class="tag ${urgencyTones[urgency]}">
    <svg viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
      <path d="${urgencyShapes[urgency]}" />
    </svg>
    ${words.needs.urgency[urgency]}
  </span>`;
}

/** What a line asks for and lacks, and the bar; the policy allows no `style`, so the bar is drawn. */
function lineOf(speech: Speech, line: NeedLineView): Html {
  const { words, itemName, itemAmount } = speech;
  const said = (value: number) => itemAmount(value, line);
  const standing = standingOf(line);
  const told =
    standing === "lacking" ? words.needs.lacking(said(line.lacking)) : words.needs[standing];
  const spoken = partsOf(line).map(({ name, value }) => `${words.needs[name]} ${said(value)}`);
  let from = 0;
  return html`<div>
    <div class="apart">
      <span
        ><span>${itemName(line.item, line.name)}</span>
        <span class="soft small number"
          >${words.needs.asked(said(line.approved ?? line.asked))}</span
        ></span
      >
      <span class="${standingLooks[standing]}"
        >${told}${line.over > 0 ? ` · ${words.needs.over(said(line.over))}` : ""}</span
      >
    </div>
    <svg class="bar" role="img" aria-label="${words.needs.progress(spoken.join(", "))}">
      ${sharesOf(line).map((part) => {
        const x = from;
        from += part.percent;
        return html`<rect
          class="${part.class}"
          x="${x}%"
          width="${part.percent}%"
          height="100%"
        />`;
      })}
    </svg>
  </div>`;
}
