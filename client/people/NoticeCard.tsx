import { createSignal, For, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { noticeWays, type NoticeSettings, type NoticesView } from "#domain/notice.ts";
import { newId } from "../api/newId.ts";
import { post, type Answer } from "../api/request.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { telling, turnOff, turnOn } from "../push/device.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";

/** How one wants to be told what happens, on this device and when. */
export function NoticeCard() {
  const notices = createAnswer<NoticesView>(() => ({ path: "/api/me/notices" }));
  const [problem, setProblem] = createSignal<Problem>();
  const told = async (asked: Promise<Answer<unknown>>) => {
    const answer = await asked;
    setProblem(answer.ok ? undefined : answer.problem);
    notices.refresh();
  };
  const change = (view: NoticesView, next: Partial<NoticeSettings>) => {
    const { way, quietFrom, quietTo } = { ...view, ...next };
    void told(post("/api/me/notices", { way, quietFrom, quietTo }, newId()));
  };
  return (
    <section class="card stack no-print" aria-labelledby="notices">
      <div>
        <h2 id="notices">{t("accounts.notices")}</h2>
        <p class="soft small">{t("accounts.noticesHint")}</p>
      </div>
      <ProblemNote problem={problem() ?? notices.problem()} onRetry={notices.refresh} />
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
                      onChange={() => change(view(), { way })}
                    />
                    {t(`accounts.noticeWays.${way}`)}
                  </label>
                )}
              </For>
            </fieldset>
            <div class="choices">
              <Hour
                label={t("accounts.quietFrom")}
                value={view().quietFrom}
                onChange={(quietFrom) => change(view(), { quietFrom })}
              />
              <Hour
                label={t("accounts.quietTo")}
                value={view().quietTo}
                onChange={(quietTo) => change(view(), { quietTo })}
              />
            </div>
            <p class="soft small">{t("accounts.quietHint")}</p>
          </>
        )}
      </Show>
    </section>
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
