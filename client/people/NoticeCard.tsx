import { createSignal, For, Show, untrack } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { noticeWays, type NoticeSettings, type NoticesView } from "#domain/notice.ts";
import { newId } from "../api/newId.ts";
import { post, type Answer } from "../api/request.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { telling, turnOff, turnOn } from "../push/device.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { language } from "../words/language.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** How one wants to be told what happens, on this device and when. */
export function NoticeCard() {
  const notices = createAnswer<NoticesView>(() => ({ path: "/api/me/notices" }));
  const [problem, setProblem] = createSignal<Problem>();
  const told = async (asked: Promise<Answer<unknown>>) => {
    const answer = await asked;
    setProblem(answer.ok ? undefined : answer.problem);
    notices.refresh();
    return answer.ok;
  };
  const change = (
    view: NoticesView,
    next: { [Key in keyof NoticeSettings]?: NoticeSettings[Key] | undefined },
  ) => {
    const { way, quietFrom, quietTo, email } = { ...view, ...next };
    const chosen = { way, quietFrom, quietTo, language: language(), ...(email && { email }) };
    return told(post("/api/me/notices", chosen, newId()));
  };
  return (
    <section class="card stack no-print" aria-labelledby="notices">
      <div>
        <h2 id="notices">{t("accounts.notices")}</h2>
        <p class="soft small">{t("accounts.noticesHint")}</p>
      </div>
      <ProblemNote problem={problem()} />
      <ProblemNote problem={notices.problem()} onRetry={notices.refresh} />
      <Show when={notices.value()} fallback={<Skeleton lines={3} />}>
        {(view) => (
          <>
            <ThisDevice view={view()} onTurn={(asked) => void told(asked)} />
            <fieldset class="stack tight">
              <legend class="label">{t("accounts.noticeWay")}</legend>
              <For each={noticeWays}>
                {(way) => (
                  <label class="check">
                    <input
                      type="radio"
                      name="notice-way"
                      checked={view().way === way}
                      onChange={() => void change(view(), { way })}
                    />
                    {t(`accounts.noticeWays.${way}`)}
                  </label>
                )}
              </For>
            </fieldset>
            <Show when={view().way === "digest"}>
              <DigestMail
                view={view()}
                problem={problem()}
                onSave={(email) => change(view(), { email })}
              />
            </Show>
            <div class="choices">
              <Hour
                label={t("accounts.quietFrom")}
                value={view().quietFrom}
                onChange={(quietFrom) => void change(view(), { quietFrom })}
              />
              <Hour
                label={t("accounts.quietTo")}
                value={view().quietTo}
                onChange={(quietTo) => void change(view(), { quietTo })}
              />
            </div>
            <p class="soft small">{t("accounts.quietHint")}</p>
          </>
        )}
      </Show>
    </section>
  );
}

/** Where a digest goes besides the devices that are told; an empty address erases it. */
function DigestMail(props: {
  view: NoticesView;
  problem: Problem | undefined;
  onSave: (email: string | undefined) => Promise<boolean>;
}) {
  const [email, setEmail] = createSignal(untrack(() => props.view.email ?? ""));
  const [isSaved, setSaved] = createSignal(false);
  const save = async (event: Event) => {
    event.preventDefault();
    setSaved(await props.onSave(email().trim() || undefined));
  };
  return (
    <Show when={props.view.hasMail} fallback={<p class="note">{t("accounts.noticeNoMail")}</p>}>
      <form class="stack tight" noValidate onSubmit={(event) => void save(event)}>
        <Field
          optional
          label={t("accounts.noticeEmail")}
          hint={t("accounts.noticeEmailHint")}
          error={issueAt(props.problem, "email") && t("accounts.noticeEmailWrong")}
        >
          {(control) => (
            <input
              {...control}
              type="email"
              autocomplete="email"
              maxLength={254}
              value={email()}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="choices">
          <button type="submit" class="button">
            {t("accounts.noticeSave")}
          </button>
          <span role="status">{isSaved() ? t("accounts.noticeSaved") : ""}</span>
        </div>
      </form>
    </Show>
  );
}

/** The switch of this device, or why there is none. */
function ThisDevice(props: {
  view: NoticesView;
  onTurn: (asked: Promise<Answer<unknown>>) => void;
}) {
  const can = telling();
  const isOn = () => props.view.isSubscribed;
  const turn = () => props.onTurn(isOn() ? turnOff() : turnOn(props.view.publicKey));
  return (
    <Show when={can === "can" ? undefined : can} fallback={<Switch isOn={isOn()} onTurn={turn} />}>
      {(why) => <p class="note">{t(`accounts.noNotices.${why()}`)}</p>}
    </Show>
  );
}

function Switch(props: { isOn: boolean; onTurn: () => void }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        role="switch"
        checked={props.isOn}
        onChange={(event) => {
          // It stands where the server says, once that has answered.
          event.currentTarget.checked = props.isOn;
          props.onTurn();
        }}
      />
      {t("accounts.noticesHere")}
    </label>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

function Hour(props: { label: string; value: number; onChange: (hour: number) => void }) {
  return (
    <Field label={props.label}>
      {(control) => (
        <select
          {...control}
          onChange={(event) => props.onChange(Number(event.currentTarget.value))}
        >
          <For each={hours}>
            {(hour) => (
              <option value={hour} selected={hour === props.value}>
                {`${hour}:00`}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
