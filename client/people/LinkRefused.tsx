import { Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { Empty } from "../look/Empty.tsx";
import { t } from "../words/t.ts";

const codes = ["link_expired", "link_used", "link_revoked", "person_disabled", "unknown"] as const;

/** Whether a problem says that the link itself cannot be used. */
export function isRefusedLink(problem: Problem | undefined): boolean {
  return codeOf(problem) !== undefined;
}

/** Why a link leads nowhere, and what to do instead. */
export function LinkRefused(props: { problem: Problem | undefined }) {
  const code = () => codeOf(props.problem) ?? "unknown";
  return (
    <>
      <h1>{t(`joining.refused.${code()}.title`)}</h1>
      <Empty title={t(`joining.refused.${code()}.hint`)}>
        <Show
          when={code() === "link_used"}
          fallback={
            <a class="button" href="/">
              {t("app.backToMap")}
            </a>
          }
        >
          <a class="button primary" href="/sign-in">
            {t("app.signIn")}
          </a>
        </Show>
      </Empty>
    </>
  );
}

function codeOf(problem: Problem | undefined) {
  return codes.find((code) => code === problem?.code);
}
