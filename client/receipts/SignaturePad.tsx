import { createSignal, Show } from "solid-js";
import {
  pointsOf,
  signatureBox,
  signatureLimits,
  signaturePath,
  type Signature,
  type Stroke,
} from "#domain/signature.ts";
import { Field } from "../look/Field.tsx";
import { t } from "../words/t.ts";
import "./signature.css";

/** How far a pen moves before that is a new point: a hand trembles less, and a row stays small. */
const stepMin = 4;

/**
 * A box to sign in with a finger, pen or mouse; whoever cannot draw, or has only a keyboard, types
 * their name instead. An SVG, so that what is seen is the very line that is kept.
 */
export function SignaturePad(props: {
  signature: Signature | undefined;
  onChange: (signature: Signature | undefined) => void;
}) {
  const strokes = () =>
    props.signature && "strokes" in props.signature ? props.signature.strokes : [];
  const isTyped = () => props.signature !== undefined && "name" in props.signature;
  const name = () => (props.signature && "name" in props.signature ? props.signature.name : "");

  return (
    <section class="card stack" aria-labelledby="signature">
      <header>
        <h2 id="signature">
          {t("receipts.signature")} <span class="hint">· {t("app.optional")}</span>
        </h2>
        <p class="hint">{t("receipts.signatureHint")}</p>
      </header>
      <Show
        when={!isTyped()}
        fallback={
          <Field label={t("receipts.signatureName")}>
            {(control) => (
              <input
                {...control}
                autocomplete="name"
                maxLength={120}
                value={name()}
                onInput={(event) => props.onChange({ name: event.currentTarget.value })}
              />
            )}
          </Field>
        }
      >
        <Box strokes={strokes()} onChange={(drawn) => props.onChange({ strokes: drawn })} />
      </Show>
      <div class="choices">
        <Show when={strokes().length > 0}>
          <button type="button" class="pill" onClick={() => props.onChange(undefined)}>
            {t("receipts.signAgain")}
          </button>
        </Show>
        <button
          type="button"
          class="pill"
          aria-pressed={isTyped()}
          onClick={() => props.onChange(isTyped() ? undefined : { name: "" })}
        >
          {t("receipts.typeName")}
        </button>
      </div>
    </section>
  );
}

function Box(props: { strokes: readonly Stroke[]; onChange: (strokes: Stroke[]) => void }) {
  const [pen, setPen] = createSignal<number>();
  const hasRoom = () =>
    props.strokes.length < signatureLimits.strokes &&
    pointsOf(props.strokes) < signatureLimits.points;
  const begin = (event: PointerEvent & { currentTarget: Element }) => {
    if (!event.isPrimary || !hasRoom()) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setPen(event.pointerId);
    props.onChange([...props.strokes, [pointOf(event)]]);
  };
  const draw = (event: PointerEvent & { currentTarget: Element }) => {
    const [last, before] = [props.strokes.at(-1), props.strokes.slice(0, -1)];
    const [from, to] = [last?.at(-1), pointOf(event)];
    if (event.pointerId !== pen() || !last || !from || !hasRoom()) return;
    if (Math.hypot(to[0] - from[0], to[1] - from[1]) < stepMin) return;
    props.onChange([...before, [...last, to]]);
  };
  const end = () => setPen(undefined);

  return (
    <svg
      class="signature"
      role="img"
      aria-label={t(props.strokes.length > 0 ? "receipts.signed" : "receipts.signHere")}
      viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <path class="line" d="M40 160h520" />
      <path class="ink" d={signaturePath(props.strokes)} />
    </svg>
  );
}

/** Where a pointer is in the box, whole steps, never outside it. */
function pointOf(event: PointerEvent & { currentTarget: Element }): Stroke[number] {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const along = (part: number, of: number) => Math.round(Math.min(1, Math.max(0, part)) * of);
  return [
    along((event.clientX - left) / width, signatureBox.width),
    along((event.clientY - top) / height, signatureBox.height),
  ];
}
