import { createSignal } from "solid-js";
import type { Done, Problem } from "#domain/answers.ts";
import type { NamedPhoto } from "#domain/photo.ts";
import { post } from "../api/request.ts";
import type { NewItem } from "../outbox/item.ts";
import type { Delivery, FullDevice } from "../outbox/outbox.ts";
import { keptWords } from "../words/t.ts";
import type { Draft } from "./draft.ts";
import { me } from "./session.ts";
import { idle } from "./turn.ts";

/** What is to be sent, as a form knows it. */
export type Order = Pick<NewItem, "key" | "kind" | "path" | "things" | "makes" | "title"> & {
  body: unknown;
  /** The photos that the body names; those whose bytes are on this device are sent after it. */
  photos?: readonly NamedPhoto[];
  /** Where its form is, when it can be opened there again. */
  address?: string;
};

/** As much of a draft as its sending needs. */
type HeldDraft = Pick<Draft<object>, "place" | "value" | "pause" | "resume">;

/** Something that this device keeps for the server, and what has become of it since. */
export interface KeptAct {
  at: number;
  received?: { at: number; done: Done };
  refused?: Problem;
  /** It is not kept: this device has no room for it. */
  full?: FullDevice;
}

/**
 * Sends by way of the outbox: what is sent is first kept on this device, in one transaction with the
 * end of its draft. `kept` is there once the server did not answer in time.
 */
export function createDelivery(draft?: HeldDraft) {
  const [kept, setKept] = createSignal<KeptAct>();
  void idle().then(loadOutbox);

  const send = async (order: Order): Promise<Delivery> => {
    const outbox = await loadOutbox();
    if (!outbox) return directly(order);
    draft?.pause();
    const at = Date.now();
    const item = itemOf(order, draft, at);
    const delivery = await outbox.deliver(item, draft?.place, order.photos);
    if (delivery.kind === "refused") draft?.resume();
    const full = delivery.kind === "refused" ? delivery.full : undefined;
    setKept(full && { at, full });
    if (delivery.kind !== "kept") return delivery;
    setKept({ at });
    const silence = outbox.listen(({ key, outcome }) => {
      if (key !== order.key) return;
      if (outcome?.kind === "received") {
        setKept({ at, received: { at: Date.now(), done: outcome.done } });
        silence();
      }
      if (outcome?.kind === "refused") setKept({ at, refused: outcome.problem });
    });
    return delivery;
  };
  return { send, kept };
}

/**
 * Loaded while the first field is being filled in, one file after the other; without it, what is sent goes at once.
 */
export const loadOutbox = () =>
  Promise.all([import("../outbox/outbox.ts"), import("../outbox/Ticks.tsx"), keptWords()])
    .then(([outbox]) => import("../outbox/Full.tsx").then(() => outbox))
    .catch(() => undefined);

function itemOf(order: Order, draft: HeldDraft | undefined, writtenAt: number): NewItem {
  const { body, address, photos: _, ...rest } = order;
  const { username, active } = me() ?? { username: "", active: "" };
  return {
    ...rest,
    body: JSON.stringify(body),
    owner: { username: username ?? "", membership: active ?? "" },
    writtenAt,
    ...(draft &&
      address && {
        form: { address, place: draft.place, draft: JSON.parse(JSON.stringify(draft.value)) },
      }),
  };
}

async function directly({ path, body, key }: Order): Promise<Delivery> {
  const answer = await post<Done>(path, body, key);
  return answer.ok
    ? { kind: "received", done: answer.value }
    : { kind: "refused", problem: answer.problem };
}
