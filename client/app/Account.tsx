import { useNavigate } from "@solidjs/router";
import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import type { Me, Problem } from "#domain/answers.ts";
import { Icon } from "../look/Icon.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { t } from "../words/t.ts";
import { may, membership, signOut, switchTo, type Membership } from "./session.ts";

/** What a membership is called: its organisation, or the role itself. */
export function organisationName(of: Membership): string {
  return of.cluster?.name ?? of.school?.name ?? t(`app.roles.${of.role}`);
}

/** Who is signed in, as what; switching membership and signing out. */
export function Account(props: { me: Me }) {
  const navigate = useNavigate();
  const [problem, setProblem] = createSignal<Problem>();
  let menu: HTMLDetailsElement | undefined;

  const close = () => menu?.removeAttribute("open");
  onMount(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !menu?.contains(target)) close();
    };
    document.addEventListener("pointerdown", outside);
    onCleanup(() => document.removeEventListener("pointerdown", outside));
  });
  const act = async (asked: Promise<{ ok: true } | { ok: false; problem: Problem }>) => {
    const answer = await asked;
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) close();
    return answer.ok;
  };
  const leave = async () => {
    if (await act(signOut())) navigate("/");
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu?.open) return;
    close();
    menu.querySelector("summary")?.focus();
  };
  const shortName = () => {
    const now = membership();
    return now ? organisationName(now) : props.me.name;
  };

  return (
    <details class="menu" ref={(element) => (menu = element)} onKeyDown={escape}>
      <summary class="pill account" aria-label={t("app.account", shortName())}>
        <Icon name="person" size={20} />
        <span>{shortName()}</span>
      </summary>
      <div class="sheet">
        <p class="strong">{props.me.name}</p>
        <Show when={props.me.memberships.length > 0}>
          <p class="soft small">{t("app.actingAs")}</p>
        </Show>
        <For each={props.me.memberships}>
          {(one) => (
            <button
              type="button"
              aria-pressed={one.id === props.me.active}
              onClick={() => void act(switchTo(one.id))}
            >
              {organisationName(one)}
              <Show when={one.cluster ?? one.school}>
                <span class="soft small"> · {t(`app.roles.${one.role}`)}</span>
              </Show>
            </button>
          )}
        </For>
        <ProblemNote problem={problem()} />
        <Show when={may("see_setup")}>
          <a href="/setup" onClick={close}>
            {t("app.setup")}
          </a>
        </Show>
        <hr />
        <Show when={may("see_people")}>
          <a href="/people" onClick={close}>
            {t("app.people")}
          </a>
        </Show>
        <a href="/account" onClick={close}>
          {t("app.myAccount")}
        </a>
        <button type="button" onClick={() => void leave()}>
          {t("app.signOut")}
        </button>
      </div>
    </details>
  );
}
