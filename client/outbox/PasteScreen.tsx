import { useNavigate } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { createTitle } from "../app/title.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { ForOffice } from "../setup/ForOffice.tsx";
import { t } from "../words/t.ts";
import { openPasted, type NotOpened } from "./openPasted.ts";

/** The department pastes what a school without a network sent, and sees it in the form it is of. */
export function PasteScreen() {
  createTitle(() => t("outbox.paste"));
  return (
    <div class="stack narrow">
      <h1>{t("outbox.paste")}</h1>
      <ForOffice act="verify_need">
        <Pasting />
      </ForOffice>
    </div>
  );
}

function Pasting() {
  const navigate = useNavigate();
  const [text, setText] = createSignal("");
  const [no, setNo] = createSignal<NotOpened>();
  const [problem, setProblem] = createSignal<Problem>();
  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    const opened = await openPasted(text());
    setNo(typeof opened === "string" ? opened : undefined);
    setProblem(typeof opened === "object" && "code" in opened ? opened : undefined);
    if (typeof opened === "object" && "address" in opened) navigate(opened.address);
  };
  const said = {
    wrong: "outbox.pasteWrong",
    other: "outbox.pasteOther",
    busy: "outbox.pasteBusy",
  } as const;
  const error = () => {
    const why = no();
    return why && t(said[why]);
  };
  return (
    <form class="stack" onSubmit={open} noValidate>
      <p class="soft">{t("outbox.pasteHint")}</p>
      <Field label={t("outbox.pasteLabel")} error={error()}>
        {(control) => (
          <textarea
            {...control}
            rows={8}
            maxLength={20_000}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote problem={problem()} />
      <p>
        <button type="submit" class="button primary">
          {t("outbox.pasteOpen")}
        </button>
      </p>
    </form>
  );
}
