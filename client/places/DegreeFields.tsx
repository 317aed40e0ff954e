import { createSignal } from "solid-js";
import type { Position } from "#domain/place.ts";
import { readPosition } from "#domain/readPosition.ts";
import { Field } from "../look/Field.tsx";
import { t } from "../words/t.ts";
import { readDegrees } from "./readDegrees.ts";

/** A place in numbers: latitude and longitude, or whatever a map lets one copy. */
export function DegreeFields(props: {
  /** The place that is changed: the site's, or its commune's while nobody has said it. */
  place: Position;
  onChange: (position: Position) => void;
}) {
  const [problem, setProblem] = createSignal<string>();
  const paste = (text: string) => {
    if (text.trim() === "") return void setProblem(undefined);
    const decision = readPosition(text);
    const why = decision.ok ? undefined : String(decision.facts.problem);
    setProblem(why && t(why === "short_link" ? "places.shortLink" : "places.notAPosition"));
    if (decision.ok) props.onChange(decision.value);
  };
  return (
    <>
      <div class="pair">
        <Degrees
          label={t("places.lat")}
          value={props.place.lat}
          onChange={(lat) => props.onChange({ lat, lng: props.place.lng })}
        />
        <Degrees
          label={t("places.lng")}
          value={props.place.lng}
          onChange={(lng) => props.onChange({ lat: props.place.lat, lng })}
        />
      </div>
      <Field label={t("places.paste")} hint={t("places.pasteHint")} error={problem()} optional>
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="off"
            maxlength="2000"
            onInput={(event) => paste(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}

/** One angle; what is being typed stays as typed until the field is left. */
function Degrees(props: { label: string; value: number; onChange: (degrees: number) => void }) {
  const [typing, setTyping] = createSignal<string>();
  const isWrong = () => {
    const text = typing();
    return text !== undefined && readDegrees(text) === undefined;
  };
  const type = (text: string) => {
    setTyping(text);
    const degrees = readDegrees(text);
    if (degrees !== undefined) props.onChange(degrees);
  };
  return (
    <Field label={props.label} error={isWrong() ? t("places.notDegrees") : undefined}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={typing() ?? props.value.toFixed(5)}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => !isWrong() && setTyping(undefined)}
        />
      )}
    </Field>
  );
}
