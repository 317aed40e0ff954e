/** Copies a text to where others can paste it; false when this browser does not allow that. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent where the page does not come over https, such as on a department's own network.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** The older way, which asks for no secure page. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "unseen";
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
