import { more } from "./vi/more.ts";
import { photos } from "./vi/photos.ts";
import { position } from "./vi/position.ts";

/** What the folded part of the form of a need says, loaded with it. */
export const viMore = { more, photos, position };
