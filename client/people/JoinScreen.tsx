import { useParams } from "@solidjs/router";
import { createSignal, onMount, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import type { OpenedLink } from "#domain/personViews.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import { createTitle } from "../app/title.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import { isRefusedLink, LinkRefused } from "./LinkRefused.tsx";
import { JoinForm } from "./JoinForm.tsx";
import "./people.css";

/**
 * Where a link from Zalo or a QR code leads: who invites whom as what, and a password to choose.
 * Opening it spends nothing, so that a chat's preview may open it too.
 */
export function JoinScreen() {
  const params = useParams<{ token: string }>();
  const [opened, setOpened] = createSignal<OpenedLink>();
  const [problem, setProblem] = createSignal<Problem>();
  const isForPassword = () => opened()?.kind === "password";
  createTitle(() => t(isForPassword() ? "joining.newPasswordTitle" : "joining.title"));

  const look = async () => {
    setProblem(undefined);
    const { token } = params;
    const answer = await post<OpenedLink>("/api/invitations/open", { token }, newId());
    if (answer.ok) setOpened(answer.value);
    else setProblem(answer.problem);
  };
  onMount(() => void look());

  return (
    <div class="stack narrow">
      <Show when={!isRefusedLink(problem())} fallback={<LinkRefused problem={problem()} />}>
        <h1>{t(isForPassword() ? "joining.newPasswordTitle" : "joining.title")}</h1>
        <Show
          when={opened()}
          fallback={
            <Show when={problem()} fallback={<Skeleton />}>
              <ProblemNote problem={problem()} onRetry={() => void look()} />
            </Show>
          }
        >
          {(link) => <JoinForm token={params.token} link={link()} onRefused={setProblem} />}
        </Show>
      </Show>
    </div>
  );
}
