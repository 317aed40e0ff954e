import { lazy, Show, type JSX } from "solid-js";
import type { Done } from "#domain/answers.ts";
import type { KeptAct } from "../app/delivery.ts";

/** Loaded with the outbox, without which nothing is kept. */
const Ticks = lazy(async () => ({ default: (await import("../outbox/Ticks.tsx")).Ticks }));

/** A form, and in its place, once its content is kept for the server, whether the server has it. */
export function KeptNote(props: {
  kept: KeptAct | undefined;
  /** Where what was made is seen. */
  seeAt?: (done: Done) => string;
  children: JSX.Element;
}) {
  return (
    <Show when={props.kept} fallback={props.children}>
      {(kept) => <Ticks kept={kept()} seeAt={props.seeAt} />}
    </Show>
  );
}
