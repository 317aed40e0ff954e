/**
 * Goes on by keyboard here when what had the focus is gone; whoever is elsewhere by now stays there.
 * The element is one that may have it, be it by `tabindex`.
 */
export function catchFocus(element: HTMLElement, how?: FocusOptions) {
  if (document.activeElement === document.body) element.focus(how);
}
