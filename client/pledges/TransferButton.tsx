import { createSignal, lazy, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { Dialog } from "../look/Dialog.tsx";
import { t } from "../words/t.ts";

/** Loaded when first wanted: few screens draw codes. */
const Transfer = lazy(async () => ({ default: (await import("./Transfer.tsx")).Transfer }));

/**
 * A button and its dialog: how to transfer what a promise of cash has outstanding to the campaign's
 * account. Absent for goods, for what is paid, and while the campaign has no account.
 */
export function TransferButton(props: {
  pledge: Pick<PledgeView, "code" | "item" | "outstanding">;
  campaign: CampaignView | undefined;
  isPrimary?: boolean;
}) {
  const [isOpen, setOpen] = createSignal(false);
  const ready = () => {
    const { bank, memoPrefix } = props.campaign ?? {};
    const { item, outstanding, code } = props.pledge;
    return bank && memoPrefix && item === cash && outstanding > 0
      ? { bank, memoPrefix, code, amount: outstanding }
      : undefined;
  };
  return (
    <Show when={ready()}>
      {(to) => (
        <>
          <button
            type="button"
            class="button"
            classList={{ primary: props.isPrimary ?? false }}
            aria-label={t("pledges.transferOf", to().code)}
            onClick={() => setOpen(true)}
          >
            {t("pledges.transfer")}
          </button>
          <Dialog
            isOpen={isOpen()}
            title={t("pledges.transferTitle")}
            onClose={() => setOpen(false)}
          >
            <Transfer {...to()} />
          </Dialog>
        </>
      )}
    </Show>
  );
}
