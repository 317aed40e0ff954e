import { App } from "./app/routes.tsx";
import { takeOver } from "./app/takeOver.ts";
import "./look/tokens.css";
import "./look/base.css";
import "./look/controls.css";
import "./look/fields.css";
import "./look/pieces.css";
import "./look/numbers.css";
import "./look/shell.css";
import "./look/places.css";
import "./look/served.css";
import "./look/media.css";
import { rememberedLanguage } from "./words/language.ts";
import { speak } from "./words/t.ts";

const place = document.getElementById("app");

// Words first, so that nobody sees the page change its language; Vietnamese needs no waiting.
void speak(rememberedLanguage()).then(() => place && takeOver(place, () => <App />));
