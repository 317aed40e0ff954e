import { For } from "solid-js";

/** One of a few choices, each a pill. */
export function Pills<Choice extends string>(props: {
  /** What the radio buttons have in common on their page. */
  name: string;
  of: readonly Choice[];
  chosen: Choice | undefined;
  wordOf: (choice: Choice) => string;
  onChoose: (choice: Choice) => void;
}) {
  return (
    <div class="choices">
      <For each={props.of}>
        {(choice) => (
          <label class="pill">
            <input
              type="radio"
              name={props.name}
              checked={choice === props.chosen}
              onChange={() => props.onChoose(choice)}
            />
            {props.wordOf(choice)}
          </label>
        )}
      </For>
    </div>
  );
}
