import { createSignal } from "solid-js";

const [work, setWork] = createSignal(0);

/** How many things wait for whoever is signed in, beside the way to their desk. */
export { work, setWork };
