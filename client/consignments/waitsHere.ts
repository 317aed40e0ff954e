import { createEffect, onCleanup, type Accessor } from "solid-js";
import { loadOutbox } from "../app/delivery.ts";

/** The promises that a consignment is to keep, or the line of a need that it is for. */
export interface About {
  pledges: readonly string[];
  towards: { need: string; line: string } | undefined;
}

/** Where the form of such a consignment is. */
export function formAddress({ pledges, towards }: About): string {
  const query = towards
    ? `need=${towards.need}&line=${towards.line}`
    : `pledges=${pledges.join(",")}`;
  return `/consignments/new?${query}`;
}

/**
 * Whether this device still has one for the server that keeps one of these promises, or is for that
 * line: its form would show as not yet sent what waits to be.
 */
export async function waitsHere(about: About): Promise<boolean> {
  return someWaits(
    ({ kind, form, things }) =>
      kind === "consignment" &&
      (form?.address === formAddress(about) || about.pledges.some((id) => things.includes(id))),
  );
}

/** Whether it still has the receipt of a consignment. */
export async function receiptWaits(consignment: string): Promise<boolean> {
  return someWaits(({ kind, things }) => kind === "receipt" && things.includes(consignment));
}

/** As much of what waits as is looked at. */
interface Waiting {
  kind: string;
  things: readonly string[];
  form?: { address: string };
}

async function someWaits(isOne: (item: Waiting) => boolean): Promise<boolean> {
  const outbox = await loadOutbox();
  // A device that keeps nothing has sent what it was given.
  const rows = (await outbox?.ownRows().catch(() => [])) ?? [];
  return rows.some(({ item }) => item !== undefined && isOne(item));
}

/** Looks again whenever the outbox has changed, as long as something waits there. */
export function lookWhile(waits: Accessor<boolean>, look: () => void) {
  createEffect(() => {
    if (!waits()) return;
    let isOver = false;
    let stop: (() => void) | undefined;
    void loadOutbox().then((outbox) => {
      if (isOver) return;
      stop = outbox?.listen(look);
      // It may have gone before anybody listened.
      look();
    });
    onCleanup(() => {
      isOver = true;
      stop?.();
    });
  });
}
