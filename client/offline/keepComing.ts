import { createEffect, type Accessor } from "solid-js";
import { idle } from "../app/turn.ts";

/** How many are read ahead: a school that waits for more opens them while it has a connection. */
const most = 10;

/**
 * Reads what the receipt forms of consignments on their way are made of, once each, so that this phone
 * keeps it: the truck may arrive where there is no signal. Past the client: nobody is shown what comes of it.
 */
export function keepComing(coming: Accessor<readonly { id: string }[]>) {
  const read = new Set<string>();
  createEffect(() => {
    for (const { id } of coming().slice(0, most)) {
      if (read.has(id)) continue;
      read.add(id);
      void idle().then(() => fetch(`/api/consignments/${id}`).catch(() => read.delete(id)));
    }
  });
}
