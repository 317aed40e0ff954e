import { onCleanup, onMount } from "solid-js";

/** A file dropped anywhere on the page is chosen; without this a browser would leave us for it. */
export function takeDrops(choose: (file: File) => void) {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    choose(file);
  };
  onMount(() => {
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
  });
  onCleanup(() => {
    document.removeEventListener("dragover", over);
    document.removeEventListener("drop", drop);
  });
}
