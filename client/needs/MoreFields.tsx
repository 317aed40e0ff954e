import { createEffect, createMemo, createSignal, lazy, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import type { Draft } from "../app/draft.ts";
import { Field } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { loadCommunes, misplaced } from "../map/misplaced.ts";
import { count } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import type { NeedDraft } from "./needDraft.ts";
import { PositionField } from "./PositionField.tsx";
import "../pledges/folded.css";

/** The rest stands with it, so that nothing moves when it comes, and without it where it cannot be loaded. */
const PhotoField = lazy(() =>
  import("../photos/PhotoField.tsx").then(
    ({ PhotoField: loaded }) => ({ default: loaded }),
    () => ({ default: () => undefined }),
  ),
);

/** What helps the department but nobody must say: photos, damage, people, whom to call, where exactly. */
export function MoreFields(props: {
  draft: Draft<NeedDraft>;
  problem: Problem | undefined;
  /** Whether there is somebody to call already whom the writer is not shown. */
  hasContact: boolean;
  /** Whether photos can be added: what was filed keeps those it has. */
  hasPhotos: boolean;
}) {
  const [isOpen, setOpen] = createSignal(false);
  const wasOpen = createMemo<boolean>((was) => was || isOpen(), false);
  const value = () => props.draft.value;
  const issue = (...path: string[]) => issueAt(props.problem, ...path);
  /** As the rule says at once, or, where nobody knew the communes, as the server did. */
  const wrongPlace = () => {
    const facts = misplaced(value().position);
    if (!facts) return issue("position");
    return facts.problem === "position_swapped"
      ? t("position.swapped")
      : t("position.outside", count(Number(facts.offKm)));
  };
  // Nothing wrong may hide in what is folded, which is built when it is opened.
  createEffect(() => {
    const paths = [["damage"], ["peopleAffected"], ["contact", "name"], ["contact", "phone"]];
    if (paths.some((path) => issue(...path)) || wrongPlace()) setOpen(true);
  });
  createEffect(() => {
    if (value().position) void loadCommunes();
  });

  return (
    <>
      <Show when={props.hasPhotos}>
        <PhotoField
          photos={value().photos}
          onChange={(photos) => props.draft.set("photos", photos)}
        />
      </Show>
      <details open={isOpen()} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="summary">{t("more.title")}</summary>
        <Show when={wasOpen()}>
          <div class="stack">
            <Field label={t("more.damage")} error={issue("damage")} optional>
              {(control) => (
                <textarea
                  {...control}
                  rows="2"
                  maxlength="2000"
                  value={value().damage}
                  onInput={(event) => props.draft.set("damage", event.currentTarget.value)}
                />
              )}
            </Field>
            <Field
              label={t("needs.peopleAffected")}
              hint={t("more.peopleHint")}
              error={issue("peopleAffected")}
              optional
            >
              {(control) => (
                <Stepper
                  control={control}
                  value={value().peopleAffected}
                  scale={0}
                  unit=""
                  onChange={(people) => props.draft.set("peopleAffected", people)}
                />
              )}
            </Field>
            <ContactFields
              draft={props.draft}
              problem={props.problem}
              hint={t(props.hasContact ? "more.contactKept" : "more.contactHint")}
            />
            <PositionField
              position={value().position}
              error={wrongPlace()}
              onChange={(position) => props.draft.set("position", position)}
            />
          </div>
        </Show>
      </details>
    </>
  );
}

function ContactFields(props: {
  draft: Draft<NeedDraft>;
  problem: Problem | undefined;
  hint: string;
}) {
  const contact = () => props.draft.value.contact;
  return (
    <fieldset class="stack tight">
      <legend class="label">
        {t("needs.contact")} <span class="hint">· {t("app.optional")}</span>
      </legend>
      <p class="hint">{props.hint}</p>
      <Field label={t("more.contactName")} error={issueAt(props.problem, "contact", "name")}>
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="name"
            maxlength="120"
            value={contact().name}
            onInput={(event) => props.draft.set("contact", "name", event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t("more.contactPhone")} error={issueAt(props.problem, "contact", "phone")}>
        {(control) => (
          <input
            {...control}
            type="tel"
            autocomplete="tel"
            maxlength="20"
            value={contact().phone}
            onInput={(event) => props.draft.set("contact", "phone", event.currentTarget.value)}
          />
        )}
      </Field>
    </fieldset>
  );
}
