import { createSignal, For, onMount, Show } from "solid-js";
import type { Done } from "#domain/answers.ts";
import { KeptNote } from "../../look/KeptNote.tsx";
import { ProblemNote } from "../../look/ProblemNote.tsx";
import { createAct } from "../../pledges/createAct.ts";
import { GiverField } from "../../pledges/GiverField.tsx";
import { issueAt } from "../../words/problem.ts";
import { t } from "../../words/t.ts";
import type { PastedAct } from "./reading.ts";

/** What a message says that needs no form, and one button to enter it on behalf of whoever sent it. */
export function PastedCard(props: { act: PastedAct; onEntered: () => void }) {
  const { kind, key, path, body, things, makes, isGift } = props.act;
  const [giver, setGiver] = createSignal(body.onBehalfOf ?? "");
  const [entered, setEntered] = createSignal<Done>();
  const act = createAct(
    (done) => {
      setEntered(done);
      props.onEntered();
    },
    () => ({ kind, key, things, ...(makes && { makes }), title: props.act.name }),
  );
  const enter = () =>
    void act.send(path, { ...body, ...(isGift && { onBehalfOf: giver() || undefined }) });
  const says = () => props.act.says().filter(Boolean);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());

  return (
    <section class="card stack" aria-labelledby="pasted">
      <h2 id="pasted" tabindex={-1} ref={(element) => (heading = element)}>
        {t(`outbox.kind.${kind}`)}
      </h2>
      <p>
        <a class="strong" href={props.act.address}>
          {props.act.name}
        </a>
        <Show when={props.act.between}>{(between) => <> · {between()}</>}</Show>
      </p>
      <ul class="stack tight">
        <For each={says()}>{(one) => <li>{one}</li>}</For>
      </ul>
      <Show when={props.act.quote}>{(quote) => <p class="quote">{quote()}</p>}</Show>
      <Show
        when={!entered()}
        fallback={
          <p class="note done" role="status">
            {t("outbox.entered")} <a href={placeOf(props.act)}>{t("outbox.look")}</a>
          </p>
        }
      >
        <KeptNote kept={act.kept()} seeAt={() => placeOf(props.act)}>
          <Show when={isGift}>
            <GiverField
              value={giver()}
              onChange={setGiver}
              error={issueAt(act.problem(), "onBehalfOf")}
            />
          </Show>
          <ProblemNote problem={act.problem()} />
          <p>
            <button
              type="button"
              class="button primary"
              aria-disabled={act.isSending()}
              onClick={enter}
            >
              {t("outbox.enter")}
            </button>
          </p>
        </KeptNote>
      </Show>
    </section>
  );
}

/** Where it is looked at once it is entered. */
function placeOf({ kind, makes, address }: PastedAct): string {
  return kind === "consignment" ? `/consignments/${makes}` : address;
}
