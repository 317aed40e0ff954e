import { lazy, Show, type JSX } from "solid-js";
import type { Done } from "#domain/answers.ts";
import type { KeptAct } from "../app/delivery.ts";

/** Loaded with the outbox, without which nothing is kept. */
const Ticks = lazy(async () => ({ default: (await import("../outbox/Ticks.tsx")).Ticks }));

const Full = lazy(async () => ({ default: (await import("../outbox/Full.tsx")).Full }));

/**
 * A form, and in its place, once its content is kept for the server, whether the server has it. On a
 * device that is too full to keep it the form stays, and says so.
 */
export function KeptNote(props: {
  kept: KeptAct | undefined;
  /** Where what was made is seen. */
  seeAt?: (done: Done) => string;
  children: JSX.Element;
}) {
  const isKept = () => props.kept !== undefined && !props.kept.full;
  return (
    <Show
      when={isKept() && props.kept}
      fallback={
        <>
          {props.children}
          <Show when={props.kept?.full}>{(full) => <Full full={full()} />}</Show>
        </>
      }
    >
      {(kept) => <Ticks kept={kept()} seeAt={props.seeAt} />}
    </Show>
  );
}
