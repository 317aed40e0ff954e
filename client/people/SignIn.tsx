import { useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { Role } from "#domain/actor.ts";
import type { Problem } from "#domain/answers.ts";
import { me, signIn } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { t } from "../words/t.ts";
import { ownPath } from "./ownPath.ts";

/** Accounts that the demonstration announces itself; they exist nowhere else. */
const demoPassword = "la-lanh-demo";
const demoAccounts: readonly { username: string; role: Role }[] = [
  { username: "truong-001", role: "school" },
  { username: "cum-01", role: "cluster" },
  { username: "so", role: "department" },
  { username: "kiemtoan", role: "auditor" },
  { username: "quantri", role: "administrator" },
];

/** User name and password, then back to where one came from. */
export function SignIn() {
  createTitle(() => t("people.signIn"));
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [username, setUsername] = createSignal("");
  const [password, setPassword] = createSignal("");
  const [isShown, setShown] = createSignal(false);
  const [isSending, setSending] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem>();

  const goOn = () => {
    const from = ownPath(params.from);
    // Whoever still needs a second factor gives it first, and then goes on to the same place.
    if (me()?.needs) navigate(`/second-factor?from=${from ?? "/desk"}`, { replace: true });
    else if (from) navigate(from, { replace: true });
    else if (cameFromInside()) history.back();
    else navigate("/", { replace: true });
  };
  const enter = async (name: string, secret: string) => {
    if (isSending()) return;
    setSending(true);
    const answer = await signIn(name, secret);
    setSending(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) goOn();
  };

  return (
    <div class="stack narrow">
      <h1>{t("people.signIn")}</h1>
      <p class="soft">{t("people.hint")}</p>
      <Show when={me()}>
        {(known) => (
          <p class="note">
            {t("people.alreadyIn", known().name)} <a href="/">{t("people.goOn")}</a>
          </p>
        )}
      </Show>
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          void enter(username(), password());
        }}
      >
        <Field label={t("people.username")}>
          {(control) => (
            <input
              {...control}
              type="text"
              name="username"
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              required
              value={username()}
              onInput={(event) => setUsername(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t("people.password")}>
          {(control) => (
            <input
              {...control}
              type={isShown() ? "text" : "password"}
              name="password"
              autocomplete="current-password"
              required
              value={password()}
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          )}
        </Field>
        <label class="check">
          <input
            type="checkbox"
            checked={isShown()}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />
          {t("people.showPassword")}
        </label>
        <ProblemNote problem={problem()} />
        <button type="submit" class="button primary wide" aria-disabled={isSending()}>
          {t("people.signIn")}
        </button>
      </form>
      <Show when={document.documentElement.dataset.demo !== undefined}>
        <Demo onEnter={(name) => void enter(name, demoPassword)} />
      </Show>
    </div>
  );
}

/** Whether another of our screens was open before, so that going back stays with us. */
function cameFromInside(): boolean {
  const [opened] = performance.getEntriesByType("navigation");
  return opened !== undefined && new URL(opened.name).pathname !== location.pathname;
}

/** The accounts to try, one tap each. */
function Demo(props: { onEnter: (username: string) => void }) {
  return (
    <section class="stack tight" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t("people.demoAccounts")}</h2>
      <p class="soft small">{t("people.demoHint")}</p>
      <ul class="choices">
        <For each={demoAccounts}>
          {({ username, role }) => (
            <li>
              <button type="button" class="pill" onClick={() => props.onEnter(username)}>
                <span class="strong">{username}</span>
                <span class="soft small">{t(`people.demo.${role}`)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
