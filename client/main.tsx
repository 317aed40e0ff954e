import { App } from "./app/routes.tsx";
import { turn } from "./app/turn.ts";
import { render } from "solid-js/web";
import "./look/tokens.css";
import "./look/base.css";
import "./look/controls.css";
import "./look/fields.css";
import "./look/pieces.css";
import "./look/numbers.css";
import "./look/shell.css";
import "./look/places.css";
import "./needs/needs.css";
import "./needs/row.css";
import "./map/panel.css";
import "./look/served.css";
import "./look/media.css";
import { rememberedLanguage } from "./words/language.ts";
import { speak } from "./words/t.ts";

const place = document.getElementById("app");

// Words first, so that nobody sees the page change its language; Vietnamese needs no waiting. And a turn
// of its own, so that what is pressed while this was read is answered before the first screen is built.
void speak(rememberedLanguage())
  .then(turn)
  .then(() => place && begin(place));

/** Where the server has put a page, the client begins unseen, until it can stand in for it. */
function begin(place: HTMLElement) {
  const served = place.firstElementChild;
  if (!served) return render(() => <App />, place);
  served.setAttribute("aria-busy", "true");
  const stage = place.appendChild(document.createElement("div"));
  stage.className = "stage";
  void import("./app/takeOver.ts").then(
    ({ takeOver }) => takeOver(served, stage),
    () => {
      served.remove();
      stage.className = "";
    },
  );
  return render(() => <App />, stage);
}
