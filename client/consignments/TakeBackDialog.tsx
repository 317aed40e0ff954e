import { Show } from "solid-js";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { Done, Problem } from "#domain/answers.ts";
import { post } from "../api/request.ts";
import { t } from "../words/t.ts";
import { ReasonDialog, type Given } from "./ReasonDialog.tsx";

/** Says that a consignment did not arrive and is back with its giver; open while there is one. */
export function TakeBackDialog(props: {
  consignment: Pick<ConsignmentView, "id" | "code" | "from"> | undefined;
  onClose: () => void;
  onDone: () => void;
}) {
  const takeBack = async (id: string, { reason }: Given, key: string) => {
    const answer = await post<Done>(`/api/consignments/${id}/return`, { reason }, key);
    if (!answer.ok) return answer.problem;
    props.onDone();
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
          onGive={(given, key): Promise<Problem | undefined> =>
            takeBack(consignment().id, given, key)
          }
          onClose={() => props.onClose()}
        />
      )}
    </Show>
  );
}
