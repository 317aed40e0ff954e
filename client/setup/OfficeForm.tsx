import type { JSX } from "solid-js";
import { DraftNote } from "../look/DraftNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { t } from "../words/t.ts";
import type { Form } from "./createForm.ts";
import "./office.css";

/** The frame of a form: its fields, what was refused, whether it is kept, and its one button. */
export function OfficeForm<Fields extends object>(props: {
  form: Form<Fields>;
  submit: string;
  onCancel?: () => void;
  children: JSX.Element;
}) {
  return (
    <form
      class="stack office-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void props.form.send();
      }}
    >
      {props.children}
      <ProblemNote problem={props.form.problem()} />
      <DraftNote draft={props.form.draft} hint={t("setup.keeps")} />
      <div class="choices">
        <button type="submit" class="button primary" aria-disabled={props.form.isSending()}>
          {props.submit}
        </button>
        {props.onCancel && (
          <button type="button" class="button plain" onClick={() => props.onCancel?.()}>
            {t("app.cancel")}
          </button>
        )}
      </div>
    </form>
  );
}
