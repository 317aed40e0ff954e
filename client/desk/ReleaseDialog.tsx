import { Show } from "solid-js";
import type { Done } from "#domain/answers.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { post } from "../api/request.ts";
import { ReasonDialog, type Given } from "../consignments/ReasonDialog.tsx";
import { countedIn } from "../consignments/things.ts";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";

/** Takes back what was promised and not sent: the cluster withdraws, the department writes off. */
export function ReleaseDialog(props: {
  pledge: PledgeView | undefined;
  /** Whether someone else's promise is written off. */
  isWriteOff?: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const release = async (id: string, given: Given, key: string) => {
    const answer = await post<Done>(`/api/pledges/${id}/release`, given, key);
    if (!answer.ok) return answer.problem;
    props.onDone();
    return undefined;
  };
  const thing = ({ item, name, outstanding, ...of }: PledgeView) =>
    `${itemName(item, name)} ${itemAmount(outstanding, { item, ...of })}`;
  return (
    <Show when={props.pledge} keyed>
      {(pledge) => (
        <ReasonDialog
          isOpen
          title={t(props.isWriteOff ? "desk.writeOffOf" : "desk.releaseTitle", pledge.code)}
          consequence={t("desk.releaseMeans", thing(pledge))}
          label={t(props.isWriteOff ? "desk.writeOffReason" : "pledges.releaseReason")}
          act={t(props.isWriteOff ? "desk.writeOff" : "pledges.release")}
          quantity={{
            ...countedIn(pledge.item, pledge),
            max: pledge.outstanding,
            label: t("desk.releaseHowMuch"),
          }}
          onGive={(given, key) => release(pledge.id, given, key)}
          onClose={() => props.onClose()}
        />
      )}
    </Show>
  );
}
