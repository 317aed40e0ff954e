import { createSignal } from "solid-js";
import type { Done } from "#domain/answers.ts";

const [waiting, setWaiting] = createSignal(0);
const [held, setHeld] = createSignal<"signedOut" | Done>();

/** How many things this device has kept for the server that it has not acknowledged, for the header. */
export { waiting, setWaiting };

/** What was sent by somebody who turned out to be signed out: that it waits for them, then what it became. */
export { held, setHeld };
