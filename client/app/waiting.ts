import { createSignal } from "solid-js";

const [waiting, setWaiting] = createSignal(0);

/** How many things this device has kept for the server that it has not acknowledged, for the header. */
export { waiting, setWaiting };
