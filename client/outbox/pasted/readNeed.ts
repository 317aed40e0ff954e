import { ClosedNeed, ConfirmedNeed } from "#domain/need.ts";
import type { NeedView } from "#domain/needViews.ts";
import { get } from "../../api/request.ts";
import { thingsOf } from "../../consignments/things.ts";
import { placeName } from "../../needs/inWords.ts";
import { t } from "../../words/t.ts";
import type { Compact } from "../compact.ts";
import { bodyAs, type PastedAct, type Reader } from "./reading.ts";

/** That a need is still needed. */
export const readConfirmation: Reader = async (read, id) => {
  const body = bodyAs(ConfirmedNeed, read);
  return body ? aboutNeed(read, id, { kind: "confirm", body, says: () => [] }) : "wrong";
};

/** That a need is over, and why. */
export const readClosing: Reader = async (read, id) => {
  const body = bodyAs(ClosedNeed, read);
  if (!body) return "wrong";
  const says = () => [t(`need.closeReason.${body.reason}`)];
  return aboutNeed(read, id, { kind: "close", body, says });
};

async function aboutNeed(
  { key, path }: Compact,
  id: string,
  { says, ...said }: Pick<PastedAct, "kind" | "body" | "says">,
) {
  const found = await get<NeedView>(`/api/needs/${id}`);
  if (!found.ok) return found.problem;
  const { code, site, lines } = found.value;
  const act: PastedAct = {
    ...said,
    key,
    path,
    things: [id],
    name: code,
    address: `/needs/${id}`,
    between: placeName(site),
    says: () => [thingsOf(lines.map((line) => ({ ...line, quantity: line.asked }))), ...says()],
  };
  return { act };
}
