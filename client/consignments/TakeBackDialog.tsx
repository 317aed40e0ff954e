import { Show } from "solid-js";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { Problem } from "#domain/answers.ts";
import { createDelivery } from "../app/delivery.ts";
import { t } from "../words/t.ts";
import { ReasonDialog, type Given } from "./ReasonDialog.tsx";

type Taken = Pick<ConsignmentView, "id" | "code" | "from">;

/** Says that a consignment did not arrive and is back with its giver; open while there is one. */
export function TakeBackDialog(props: {
  consignment: Taken | undefined;
  onClose: () => void;
  onDone: () => void;
}) {
  const delivery = createDelivery();
  const takeBack = async (of: Taken, { reason }: Given, key: string) => {
    const { id, code } = of;
    const path = `/api/consignments/${id}/return`;
    const order = { key, kind: "takeBack" as const, path, things: [id], title: code };
    const sent = await delivery.send({ ...order, body: { reason } });
    if (sent.kind === "refused") return sent.problem;
    if (sent.kind === "received") props.onDone();
    return undefined;
  };
  return (
    <Show when={props.consignment}>
      {(consignment) => (
        <ReasonDialog
          isOpen
          title={t("consignments.takeBackOf", consignment().code)}
          consequence={t(
            consignment().from === "fund"
              ? "consignments.takeBackMeansFund"
              : "consignments.takeBackMeans",
          )}
          label={t("consignments.takeBackReason")}
          act={t("consignments.takeBack")}
          kept={delivery.kept()}
          onGive={(given, key): Promise<Problem | undefined> => takeBack(consignment(), given, key)}
          onClose={() => props.onClose()}
        />
      )}
    </Show>
  );
}
