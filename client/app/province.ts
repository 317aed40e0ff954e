import { createSignal } from "solid-js";
import type { ProvinceView } from "#domain/province.ts";
import { isSame } from "../api/isSame.ts";
import { get } from "../api/request.ts";
import { keep, kept } from "./kept.ts";

const place = "province";

// What was known at the last visit stands on the page at once; only the server writes it.
const [province, setProvince] = createSignal(kept(place) as ProvinceView | null | undefined, {
  equals: isSame,
});

/** The province this server is for: null when none is chosen yet, undefined until it is known. */
export { province };

/** Asks the server; without a connection what was known stays. */
export async function refreshProvince(): Promise<void> {
  const answer = await get<ProvinceView | null>("/api/province");
  if (!answer.ok) return;
  setProvince(answer.value);
  keep(place, answer.value ?? undefined);
}
