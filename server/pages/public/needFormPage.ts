import { html } from "hono/html";
import type { Content } from "./asked.ts";
import { leaf } from "./icons.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

const path = "/needs/new";

/**
 * The form of a need until the client has it: to whoever is signed in its first fields, of which
 * nothing is anybody's; to others how to come to it. Nothing can be typed here that would be lost.
 */
export function needFormPage(speech: Speech, isSigned: boolean): Content {
  const { needs } = speech.words;
  return {
    title: needs.file,
    description: needs.formHint,
    path,
    within: path,
    isSigned,
    needsScript: true,
    content: html`<div class="stack narrow need-form">
      <h1>${needs.file}</h1>
      ${isSigned ? firstFields(speech) : signIn(speech)}
    </div>`,
  };
}

/** As `client/needs/NeedFields.tsx` begins, so that nothing moves when it does. */
function firstFields({ words: { needs } }: Speech): Html {
  return html`<div class="stack" aria-busy="true">
    <div class="apart draft-note"><p class="soft small">${needs.formHint}</p></div>
    <div class="field">
      <span class="label">${needs.site}</span>
      <i class="blank" aria-hidden="true"></i>
    </div>
    <div class="stack tight">
      <div class="field">
        <span class="label">${needs.happened}</span>
        <span class="hint">${needs.happenedHint}</span>
        <i class="blank lines" aria-hidden="true"></i>
      </div>
      <div class="choices" aria-hidden="true">
        ${Object.values(needs.quickWord).map((word) => html`<span class="pill">+ ${word}</span>`)}
      </div>
    </div>
    <section class="stack tight">
      <h2>${needs.whatLacks}</h2>
      <p class="soft">${needs.noLines}</p>
    </section>
  </div>`;
}

function signIn({ words: { app, needs }, to }: Speech): Html {
  return html`<div class="empty">
    ${leaf}
    <p class="strong">${needs.signInToFile}</p>
    <a class="button primary" href="${to(`/sign-in?from=${path}`)}">${app.signIn}</a>
  </div>`;
}
