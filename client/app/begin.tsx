import { render } from "solid-js/web";
import { watchTouch } from "../api/touch.ts";
import { rememberedLanguage } from "../words/language.ts";
import { speak } from "../words/t.ts";
import { refreshCampaigns } from "./campaign.ts";
import { refreshProvince } from "./province.ts";
import { App } from "./routes.tsx";
import { refreshMe } from "./session.ts";
import { turn } from "./turn.ts";

/** Begins the client: in its empty place, or unseen behind the page that the server has put there. */
export async function begin(place: HTMLElement) {
  watchTouch();
  // Words first, so that nobody sees the page change its language; Vietnamese needs no waiting. And turns
  // between, so that what is pressed while this was read is answered before the first screen is built.
  await speak(rememberedLanguage());
  await turn();
  // What the whole house asks for is on its way while it is built.
  void refreshMe();
  void refreshCampaigns();
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
