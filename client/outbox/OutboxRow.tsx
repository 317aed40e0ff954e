import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { openAgain } from "../app/draft.ts";
import { me } from "../app/session.ts";
import { CopyButton } from "../codes/CopyButton.tsx";
import { unitsOf } from "../needs/inWords.ts";
import { items } from "../totals/catalogue.ts";
import { ago } from "../words/format.ts";
import { issueAt, sentenceOf } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { asText, isReadable } from "./asText.ts";
import type { Problem } from "#domain/answers.ts";
import { countedAs } from "./countedAs.ts";
import type { Item, Row } from "./item.ts";
import { owner, takeBack } from "./outbox.ts";
import { standingOf, type Standing } from "./queue.ts";
import { RemoveButton } from "./RemoveButton.tsx";

/** One thing that waits: what it is, since when, how it stands, and what to do about it. */
export function OutboxRow(props: {
  id: string;
  rows: readonly Row[];
  now: number;
  onRemove: () => void;
}) {
  const item = () => props.rows.find(({ key }) => key === props.id)?.item;
  return (
    <li class="stack tight" tabindex="-1">
      <Show when={item()} fallback={<Damaged />}>
        {(known) => <Told item={known()} rows={props.rows} now={props.now} />}
      </Show>
      <div class="choices">
        <Show when={item()}>{(known) => <Acts item={known()} />}</Show>
        <RemoveButton onRemove={props.onRemove} />
      </div>
    </li>
  );
}

function Told(props: { item: Item; rows: readonly Row[]; now: number }) {
  const standing = (): Standing => {
    const mine = owner() ?? { username: me()?.username ?? "", membership: "" };
    return standingOf(props.item, props.rows, { owner: mine, now: props.now });
  };
  const reason = () => {
    if (props.item.problem?.code === "photo_lost") return t("outbox.photoLost");
    if (standing() === "refused" && props.item.problem)
      return refusalOf(props.item, props.item.problem);
    if (standing() === "stuck") return t("outbox.stuckHint");
    return standing() === "otherRole" ? t("outbox.otherRoleHint") : undefined;
  };
  return (
    <>
      <div class="apart">
        <span class="strong">{t(`outbox.kind.${props.item.kind}`)}</span>
        <span class={`tag ${tones[standing()]}`}>{t(`outbox.standing.${standing()}`)}</span>
      </div>
      <p>{props.item.title}</p>
      <p class="soft small">{t("outbox.written", ago(props.item.writtenAt, props.now))}</p>
      <Show when={reason()}>{(said) => <p class="small">{said()}</p>}</Show>
    </>
  );
}

/** Why it was refused, and what is wrong first of all: here no field is marked. */
function refusalOf(item: Item, problem: Problem): string {
  const counted = countedAs(item, items());
  const [first] = problem.issues ?? [];
  const issue = first && issueAt(problem, ...first.path);
  return [sentenceOf(problem, counted && unitsOf({ ...counted, item: counted.id })), issue]
    .filter(Boolean)
    .join(" ");
}

const tones: Record<Standing, string> = {
  waiting: "",
  behind: "",
  refused: "red",
  otherRole: "amber",
  stuck: "amber",
};

/** What a form was written for is past these: it would not open again, and what was written stays here to be read. */
const past: readonly string[] = ["already_received", "already_returned", "need_not_revisable"];

function Acts(props: { item: Item }) {
  const navigate = useNavigate();
  const [isOccupied, setOccupied] = createSignal(false);
  const edit = async () => {
    const taken = await takeBack(props.item.key);
    setOccupied(taken === "occupied");
    if (typeof taken !== "object" || !taken.form) return;
    const { place, draft, address } = taken.form;
    await openAgain(place, draft);
    navigate(address);
  };
  return (
    <>
      <Show when={props.item.form}>
        {(form) => (
          <Show
            when={past.includes(props.item.problem?.code ?? "")}
            fallback={
              <button type="button" class="button" onClick={() => void edit()}>
                {t("outbox.edit")}
              </button>
            }
          >
            <a class="button" href={form().address.replace(/\/[a-z]+$/, "")}>
              {t("outbox.look")}
            </a>
          </Show>
        )}
      </Show>
      <Show when={isReadable(props.item)}>
        <CopyButton text={asText(props.item)} word={t("outbox.copy")} />
      </Show>
      <Show when={isOccupied()}>
        <p class="note warning" role="alert">
          {t("outbox.occupied")}
        </p>
      </Show>
    </>
  );
}

function Damaged() {
  return (
    <>
      <p class="strong">{t("outbox.damaged")}</p>
      <p class="small">{t("outbox.damagedHint")}</p>
    </>
  );
}
