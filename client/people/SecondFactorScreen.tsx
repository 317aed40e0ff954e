import { useNavigate, useSearchParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import { me, signOut, startAfresh } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import { CodeForm } from "./CodeForm.tsx";
import { Enrol } from "./Enrol.tsx";
import { SignInFirst } from "./SignInFirst.tsx";
import { ownPath } from "./ownPath.ts";
import "./people.css";

/** What signing in still needs: the code of the phone, or a second factor turned on; and why. */
export function SecondFactorScreen() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  // Who is signed in is asked again only when the recovery codes were kept, so they stay on screen.
  const isEnrol = () => me()?.needs === "enrol";
  createTitle(() => t(isEnrol() ? "accounts.enrolTitle" : "accounts.codeTitle"));

  const goOn = async () => {
    await startAfresh();
    navigate(ownPath(params.from) ?? "/desk", { replace: true });
  };
  const give = async (code: string) => {
    const answer = await post("/api/auth/second-factor", { code }, newId());
    if (!answer.ok) return answer.problem;
    await goOn();
    return undefined;
  };
  const leave = async () => {
    if ((await signOut()).ok) navigate("/sign-in", { replace: true });
  };

  return (
    <div class="stack narrow">
      <Show when={me() !== undefined} fallback={<Skeleton />}>
        <h1>{t(isEnrol() ? "accounts.enrolTitle" : "accounts.codeTitle")}</h1>
        <Show when={me()} fallback={<SignInFirst />}>
          <Switch
            fallback={
              <p class="note">
                {t("accounts.nothingNeeded")} <a href="/desk">{t("accounts.goOn")}</a>
              </p>
            }
          >
            <Match when={isEnrol()}>
              <p>{t("accounts.enrolWhy")}</p>
              <div class="card">
                <Enrol onDone={() => void goOn()} />
              </div>
            </Match>
            <Match when={me()?.needs === "code"}>
              <p>{t("accounts.codeWhy")}</p>
              <div class="card stack">
                <CodeForm act={t("accounts.confirm")} hasRecovery onGive={give} />
                <p class="soft small">{t("accounts.lost")}</p>
              </div>
            </Match>
          </Switch>
          <p>
            <button type="button" class="button plain" onClick={() => void leave()}>
              {t("accounts.otherAccount")}
            </button>
          </p>
        </Show>
      </Show>
    </div>
  );
}
