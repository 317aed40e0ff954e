import { createSignal, Match, Show, Switch } from "solid-js";
import type { Me } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import { refreshMe } from "../app/session.ts";
import { t } from "../words/t.ts";
import { CodeForm } from "./CodeForm.tsx";
import { Enrol } from "./Enrol.tsx";

/** Turns one's own second factor on and off. */
export function SecondFactor(props: { me: Me }) {
  const [doing, setDoing] = createSignal<"on" | "off">();
  const [isOff, setOff] = createSignal(false);
  const isOn = () => props.me.secondFactor === "on";
  const done = async () => {
    await refreshMe();
    setDoing(undefined);
  };
  const turnOff = async (code: string) => {
    const answer = await post("/api/me/second-factor/off", { code }, newId());
    if (!answer.ok) return answer.problem;
    setOff(true);
    await done();
    return undefined;
  };
  const begin = (next: "on" | "off") => {
    setOff(false);
    setDoing(next);
  };

  return (
    <section class="card stack" aria-labelledby="second-factor">
      <div class="apart no-print">
        <h2 id="second-factor">{t("accounts.factor")}</h2>
        <span class={`tag ${isOn() ? "leaf" : ""}`}>
          {t(isOn() ? "accounts.factorOn" : "accounts.factorOff")}
        </span>
      </div>
      <p class="soft small no-print">{t("accounts.factorHint")}</p>
      <p class="full" role="status">
        {isOff() ? t("accounts.turnedOff") : ""}
      </p>
      <Switch
        fallback={
          <Show
            when={!(isOn() && props.me.secondFactorRequired)}
            fallback={<p class="soft">{t("accounts.factorRequired")}</p>}
          >
            <div class="choices">
              <button
                type="button"
                class="button"
                classList={{ danger: isOn() }}
                onClick={() => begin(isOn() ? "off" : "on")}
              >
                {t(isOn() ? "accounts.turnOff" : "accounts.turnOn")}
              </button>
            </div>
          </Show>
        }
      >
        <Match when={doing() === "on"}>
          <Enrol onDone={() => void done()} />
        </Match>
        <Match when={doing() === "off"}>
          <p>{t("accounts.turnOffHint")}</p>
          <CodeForm act={t("accounts.turnOff")} hasRecovery isDanger onGive={turnOff} />
        </Match>
      </Switch>
    </section>
  );
}
