import { createEffect, createSignal, on, Show } from "solid-js";
import type { NeedLineView } from "#domain/needViews.ts";
import { campaign } from "../app/campaign.ts";
import { Dialog } from "../look/Dialog.tsx";
import { amount, day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { PledgeForm } from "./PledgeForm.tsx";
import { TransferButton } from "./TransferButton.tsx";
import { lapseDayOf } from "./lapseDayOf.ts";
import { createWayBack, takeFocus } from "./wayBack.ts";

/** What was promised, as the cluster hears it back. */
interface Promised {
  code: string;
  amount: string;
  /** In the item's smallest unit. */
  quantity: number;
  lapsesOn: string | undefined;
}

/**
 * Promises towards one line of a need; open while it has a line. `line` carries its names in the
 * reader's language. `onDone` is called once the server has recorded it, while the thanks still show.
 */
export function PledgeDialog(props: {
  line: NeedLineView | undefined;
  need: string;
  /** Which school and site it goes to. */
  towards: string;
  onDone: () => void;
  onClose: () => void;
}) {
  const [promised, setPromised] = createSignal<Promised>();
  createWayBack(() => props.line !== undefined);
  // Numbers of a line change under the thanks; only another line begins anew.
  createEffect(
    on(
      () => props.line?.id,
      (line, before) => line !== before && setPromised(undefined),
    ),
  );
  const thank = async (
    line: NeedLineView,
    done: { id: string; code: string; quantity: number },
  ) => {
    const { code, quantity } = done;
    setPromised({ code, quantity, amount: amount(quantity, line), lapsesOn: undefined });
    props.onDone();
    const lapsesOn = await lapseDayOf(done.id, { need: props.need });
    setPromised((now) => now && { ...now, lapsesOn });
  };

  return (
    <Dialog
      isOpen={props.line !== undefined}
      title={promised() ? t("pledges.promised", promised()?.code ?? "") : (props.line?.name ?? "")}
      onClose={props.onClose}
    >
      <Show when={props.line}>
        {(line) => (
          <Show
            when={promised()}
            fallback={
              <>
                <p class="soft">{t("pledges.towards", props.towards)}</p>
                <PledgeForm
                  line={line()}
                  need={props.need}
                  onDone={(done) => void thank(line(), done)}
                  onClose={props.onClose}
                />
              </>
            }
          >
            {(said) => (
              <>
                <TransferButton
                  pledge={{ ...said(), item: line().item, outstanding: said().quantity }}
                  campaign={campaign()}
                />
                <Thanks promised={said()} onClose={props.onClose} />
              </>
            )}
          </Show>
        )}
      </Show>
    </Dialog>
  );
}

/** That it is recorded, until when to send it, and where to go on. */
export function Thanks(props: { promised: Omit<Promised, "quantity">; onClose: () => void }) {
  return (
    <div class="stack" role="status" ref={takeFocus}>
      <p class="note done">
        {props.promised.lapsesOn
          ? t("pledges.promisedHint", props.promised.amount, day(props.promised.lapsesOn))
          : t("pledges.thanks", props.promised.amount)}
      </p>
      <div class="choices">
        <button type="button" class="button primary" onClick={() => props.onClose()}>
          {t("app.close")}
        </button>
        <a class="button" href="/desk">
          {t("pledges.follow")}
        </a>
      </div>
    </div>
  );
}
