import { render } from "solid-js/web";
import { watchTouch } from "../api/touch.ts";
import { rememberedLanguage } from "../words/language.ts";
import { speak } from "../words/t.ts";
import { setCut } from "../api/fresh.ts";
import { campaigns, refreshCampaigns } from "./campaign.ts";
import { refreshProvince } from "./province.ts";
import { App } from "./routes.tsx";
import { me, refreshMe } from "./session.ts";
import { turn } from "./turn.ts";

/** Begins the client: in its empty place, or unseen behind the page that the server has put there. */
export async function begin(place: HTMLElement) {
  watchTouch();
  // Words first, so that nobody sees the page change its language; Vietnamese needs no waiting. And turns
  // between, so that what is pressed while this was read is answered before the first screen is built.
  await speak(rememberedLanguage());
  await turn();
  // What the whole house asks for is on its way while it is built.
  void askForHouse();
  void refreshProvince();
  await turn();
  const served = place.firstElementChild;
  if (!served) return void render(() => <App />, place);
  const stage = place.appendChild(document.createElement("div"));
  stage.className = "stage";
  void import("./takeOver.ts").then(
    ({ takeOver }) => takeOver(served, stage),
    () => {
      served.remove();
      stage.className = "";
    },
  );
  render(() => <App />, stage);
}

/** How long to leave a network alone on which not even the first questions were answered. */
const againMs = 5_000;

/** Asks who is signed in and which campaigns there are, until it is known: every screen waits for it. */
async function askForHouse() {
  await Promise.all([refreshMe(), refreshCampaigns()]);
  const isLacking = me() === undefined || campaigns() === undefined;
  setCut(isLacking);
  if (isLacking) setTimeout(() => void askForHouse(), againMs);
}
