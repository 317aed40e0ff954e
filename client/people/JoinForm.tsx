import { useNavigate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import type { OpenedLink } from "#domain/personViews.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import { campaigns } from "../app/campaign.ts";
import { province } from "../app/province.ts";
import { may, me, startAfresh } from "../app/session.ts";
import { Field } from "../look/Field.tsx";
import { Foot } from "../look/Foot.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { instant } from "../words/format.ts";
import { issueAt, sentenceOf } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { isRefusedLink } from "./LinkRefused.tsx";
import { NewPasswordField } from "./PasswordField.tsx";
import { roleSomewhere } from "./roleSomewhere.ts";
import { UserNameField } from "./UserNameField.tsx";
import { userNameFrom } from "./userName.ts";

/** Chooses user name and password, spends the link, and goes on to what the person came for. */
export function JoinForm(props: {
  token: string;
  link: OpenedLink;
  /** The link can no longer be used, which asking again will not change. */
  onRefused: (problem: Problem) => void;
}) {
  const navigate = useNavigate();
  const isForPassword = () => props.link.kind === "password";
  // Nobody has told the first administrator's name yet.
  const [name, setName] = createSignal(props.link.kind === "first" ? "" : props.link.name);
  const [chosen, setChosen] = createSignal(props.link.username);
  /** Follows the name until someone chooses another. */
  const username = () => chosen() ?? userNameFrom(name());
  const [password, setPassword] = createSignal("");
  const [problem, setProblem] = createSignal<Problem>();
  const [isSending, setSending] = createSignal(false);

  const names = () => [
    username(),
    name(),
    ...props.link.memberships.map(({ organisation }) => organisation ?? ""),
  ];
  const join = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSending()) return;
    setSending(true);
    const chosen = isForPassword() ? {} : { username: username(), name: name() };
    const body = { token: props.token, password: password(), ...chosen };
    const answer = await post("/api/invitations/accept", body, newId());
    if (answer.ok) await startAfresh();
    setSending(false);
    if (answer.ok) return navigate(wayOn(), { replace: true });
    if (isRefusedLink(answer.problem)) props.onRefused(answer.problem);
    return setProblem(answer.problem);
  };
  // What is said beside its field is not said again below.
  const elsewhere = () =>
    problem()?.issues || problem()?.code === "user_name_taken" ? undefined : problem();

  return (
    <form class="stack" onSubmit={join} noValidate>
      <About link={props.link} />
      <div class="card stack">
        <Show when={!isForPassword()}>
          <Field label={t("joining.name")} error={issueAt(problem(), "name")}>
            {(control) => (
              <input
                {...control}
                type="text"
                name="name"
                autocomplete="name"
                maxLength={120}
                value={name()}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
        </Show>
        <UserNameField
          value={username()}
          isFixed={isForPassword()}
          onChange={setChosen}
          error={takenIn(problem()) ?? issueAt(problem(), "username")}
        />
        <NewPasswordField
          label={t(isForPassword() ? "joining.newPassword" : "joining.password")}
          value={password()}
          onChange={setPassword}
          names={names()}
          error={issueAt(problem(), "password")}
        />
        <p class="soft small">{t("joining.keepIt")}</p>
      </div>
      <ProblemNote problem={elsewhere()} />
      <Foot>
        <button type="submit" class="button primary wide" aria-disabled={isSending()}>
          {t(isForPassword() ? "joining.setPassword" : "joining.join")}
        </button>
      </Foot>
    </form>
  );
}

/** Who invites whom as what, until when, and who is signed in on this device so far. */
function About(props: { link: OpenedLink }) {
  const says = () => {
    const { kind, name, username, department } = props.link;
    if (kind === "password") return t("joining.forPassword", name, username ?? "");
    if (kind === "first") return t("joining.first");
    return t("joining.invites", department ?? province()?.department ?? t("app.name"), name);
  };
  return (
    <>
      <div class="note done">
        <p>{says()}</p>
        <Show when={props.link.kind === "join"}>
          <ul class="inset">
            <For each={props.link.memberships}>{(one) => <li>{roleSomewhere(one)}</li>}</For>
          </ul>
        </Show>
        <p class="soft small">
          {t("joining.until", instant(props.link.expiresAt))} {t("joining.onlyForYou")}
        </p>
      </div>
      <Show when={props.link.kind !== "password"}>
        <p class="soft">{t("joining.what")}</p>
      </Show>
      <Show when={me()}>
        {(known) => <p class="note warning">{t("joining.signedInAs", known().name)}</p>}
      </Show>
    </>
  );
}

function takenIn(problem: Problem | undefined): string | undefined {
  return problem?.code === "user_name_taken" ? sentenceOf(problem) : undefined;
}

/**
 * What the person came for: a school its need, an office with no campaign yet its checklist, others
 * their desk; first a second factor if one is asked.
 */
function wayOn(): string {
  if (may("see_setup") && campaigns()?.length === 0) return "/setup";
  const isNeedWanted =
    may("file_need") && !may("verify_need") && campaigns()?.some(({ open }) => open);
  const to = isNeedWanted ? "/needs/new" : "/desk";
  return me()?.needs ? `/second-factor?from=${to}` : to;
}
