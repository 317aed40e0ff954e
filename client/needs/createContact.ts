import { createSignal, type Accessor } from "solid-js";
import type { Contact } from "#domain/contact.ts";
import { get, type Answer } from "../api/request.ts";

/** Whom to call of a need, once that was asked for: each look is recorded, so nothing asks by itself. */
export function createContact(need: Accessor<string>) {
  const [told, setTold] = createSignal<{ need: string; answer: Answer<Contact> }>();
  const answer = () => (told()?.need === need() ? told()?.answer : undefined);
  const ask = async () => {
    const asked = need();
    const came = await get<Contact>(`/api/needs/${asked}/contact`);
    if (asked === need()) setTold({ need: asked, answer: came });
  };
  return {
    ask,
    contact: () => {
      const said = answer();
      return said?.ok ? said.value : undefined;
    },
    /** Why it was not told. */
    problem: () => {
      const said = answer();
      return said?.ok === false ? said.problem : undefined;
    },
  };
}
