import { useNavigate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import type { SessionView } from "#domain/personViews.ts";
import { newId } from "../api/newId.ts";
import { post, type Answer } from "../api/request.ts";
import { leave } from "../app/session.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { ago, instant } from "../words/format.ts";
import { t } from "../words/t.ts";

/** Every device that is signed in to one's account, and a way to end each. */
export function Sessions() {
  const navigate = useNavigate();
  const sessions = createAnswer<{ items: SessionView[] }>(() => ({ path: "/api/me/sessions" }));
  const [problem, setProblem] = createSignal<Problem>();
  const [isEnded, setEnded] = createSignal(false);
  const items = () => sessions.value()?.items ?? [];

  const told = async (asked: Promise<Answer<unknown>>) => {
    const answer = await asked;
    setProblem(answer.ok ? undefined : answer.problem);
    setEnded(answer.ok);
    return answer.ok;
  };
  const end = async (path: string, body: unknown) => {
    if (await told(post(path, body, newId()))) sessions.refresh();
  };
  const endAll = async () => {
    const path = "/api/me/sessions/end-all";
    if (!(await told(post(path, { keepCurrent: false }, newId())))) return;
    await leave();
    navigate("/sign-in", { replace: true });
  };

  return (
    <section class="card stack no-print" aria-labelledby="sessions">
      <div>
        <h2 id="sessions">{t("accounts.sessions")}</h2>
        <p class="soft small">{t("accounts.sessionsHint")}</p>
      </div>
      <ProblemNote problem={problem() ?? sessions.problem()} onRetry={sessions.refresh} />
      <Show when={sessions.value()} fallback={<Skeleton lines={3} />}>
        <ul class="rows">
          <For each={items()}>
            {(one) => (
              <Session session={one} onEnd={() => void end(`/api/me/sessions/${one.id}/end`, {})} />
            )}
          </For>
        </ul>
      </Show>
      <p class="full" role="status">
        {isEnded() ? t("accounts.ended") : ""}
      </p>
      <div class="choices">
        <Show when={items().length > 1}>
          <button
            type="button"
            class="button"
            onClick={() => void end("/api/me/sessions/end-all", { keepCurrent: true })}
          >
            {t("accounts.endOthers")}
          </button>
        </Show>
        <button type="button" class="button danger" onClick={() => void endAll()}>
          {t("accounts.endAll")}
        </button>
      </div>
      <p class="soft small">{t("accounts.endAllHint")}</p>
    </section>
  );
}

function Session(props: { session: SessionView; onEnd: () => void }) {
  const device = () => props.session.device || t("accounts.unknownDevice");
  return (
    <li class="apart">
      <div>
        <p class="strong">
          {device()}{" "}
          <Show when={props.session.current}>
            <span class="tag leaf">{t("accounts.thisDevice")}</span>
          </Show>
        </p>
        <p class="soft small">
          {t("accounts.since", instant(props.session.startedAt))} ·{" "}
          {t("accounts.lastSeen", ago(props.session.lastSeenAt))}
        </p>
      </div>
      <Show when={!props.session.current}>
        <button
          type="button"
          class="button plain danger"
          aria-label={t("accounts.endOf", device())}
          onClick={() => props.onEnd()}
        >
          {t("accounts.end")}
        </button>
      </Show>
    </li>
  );
}
