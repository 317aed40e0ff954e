import { createSignal, onCleanup } from "solid-js";
import { t } from "../words/t.ts";
import { copyText } from "./copyText.ts";
import "./codes.css";

/** How long the button says that it has copied. */
const saidMs = 4_000;

/** Copies a text and says whether it did. */
export function CopyButton(props: { text: string; word: string; isPrimary?: boolean }) {
  const [said, setSaid] = createSignal<"copied" | "copyFailed">();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const copy = async () => {
    clearTimeout(timer);
    const isCopied = await copyText(props.text);
    setSaid(isCopied ? "copied" : "copyFailed");
    // A failure says what to do instead, so it stays.
    if (isCopied) timer = setTimeout(() => setSaid(undefined), saidMs);
  };
  const word = () => {
    const now = said();
    return now && t(`app.${now}`);
  };
  return (
    <span class="copying">
      <button
        type="button"
        class="button"
        classList={{ primary: props.isPrimary ?? false }}
        onClick={() => void copy()}
      >
        {props.word}
      </button>
      <span class="small soft" role="status">
        {word()}
      </span>
    </span>
  );
}
