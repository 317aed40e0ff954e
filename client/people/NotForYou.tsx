import { Show } from "solid-js";
import { me } from "../app/session.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { problem } from "../api/request.ts";
import { SignInFirst } from "./SignInFirst.tsx";

/** This screen is the office's: sign in, or change to a role that may. */
export function NotForYou() {
  return (
    <Show when={me()} fallback={<SignInFirst />}>
      <ProblemNote problem={{ ...problem("server_error"), code: "not_allowed" }} />
    </Show>
  );
}
