import { useNavigate } from "@solidjs/router";
import { createSignal, onMount, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { createTitle } from "../../app/title.ts";
import { Field } from "../../look/Field.tsx";
import { ProblemNote } from "../../look/ProblemNote.tsx";
import { ForOffice } from "../../setup/ForOffice.tsx";
import { loadItems } from "../../totals/catalogue.ts";
import { t } from "../../words/t.ts";
import { openPasted } from "./openPasted.ts";
import { PastedCard } from "./PastedCard.tsx";
import type { NotOpened, PastedAct } from "./reading.ts";

/** The department pastes what somebody without a network sent, and sees it in the form it is of, or enters it at once. */
export function PasteScreen() {
  createTitle(() => t("outbox.paste"));
  onMount(() => void loadItems());
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
  const [known, setKnown] = createSignal<string>();
  const [act, setAct] = createSignal<PastedAct>();
  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    const opened = await openPasted(text());
    setNo(typeof opened === "string" ? opened : undefined);
    setProblem(typeof opened === "object" && "code" in opened ? opened : undefined);
    setKnown(typeof opened === "object" && "known" in opened ? opened.known : undefined);
    setAct(typeof opened === "object" && "act" in opened ? opened.act : undefined);
    if (typeof opened === "object" && "address" in opened) navigate(opened.address);
  };
  const said = {
    wrong: "outbox.pasteWrong",
    other: "outbox.pasteOther",
    gone: "outbox.pasteGone",
    busy: "outbox.pasteBusy",
  } as const;
  const error = () => {
    const why = no();
    return why && t(said[why]);
  };
  return (
    <>
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
        <Show when={known()}>
          {(address) => (
            <p class="note done" role="status">
              {t("outbox.pasteKnown")} <a href={address()}>{t("outbox.look")}</a>
            </p>
          )}
        </Show>
        <p>
          <button type="submit" class="button primary">
            {t("outbox.pasteOpen")}
          </button>
        </p>
      </form>
      <Show when={act()} keyed>
        {(read) => <PastedCard act={read} onEntered={() => setText("")} />}
      </Show>
    </>
  );
}
