import { Show } from "solid-js";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { EnteredTag } from "../onBehalf/EnteredTag.tsx";
import { mayOn } from "../app/rights.ts";
import { may } from "../app/session.ts";
import { EraseForm } from "../photos/EraseForm.tsx";
import { Gallery } from "../photos/Gallery.tsx";
import { ReleaseForm } from "../photos/ReleaseForm.tsx";
import { Evidence } from "./Evidence.tsx";
import { day } from "../words/format.ts";
import { t } from "../words/t.ts";

type Receipt = NonNullable<ConsignmentView["receipt"]>;

/** The school's word: its number, its day, who said it where the reader may know. */
export function ReceiptCard(props: {
  receipt: Receipt;
  consignment: ConsignmentView;
  onChanged: () => void;
}) {
  const isInside = () =>
    mayOn("see_photos", {
      school: props.consignment.site.school.id,
      cluster: props.consignment.cluster?.id,
    });
  return (
    <section class="card stack tight" aria-labelledby="receipt">
      <div class="apart">
        <h2 id="receipt">
          {t("receipts.one")} <span class="number">{props.receipt.code}</span>
        </h2>
        <span class="soft number">{day(props.receipt.receivedOn)}</span>
      </div>
      <Show when={props.receipt.receivedBy}>
        {(by) => (
          <p>
            {t("receipts.receivedBy")}: <span class="strong">{by().name}</span> · {by().position}
          </p>
        )}
      </Show>
      <Show when={props.receipt.signature}>
        {(signature) => <Signed by={signature()} consignment={props.consignment.id} />}
      </Show>
      <Show when={props.receipt.enteredFrom}>
        {(way) => (
          <p>
            <EnteredTag way={way()} />
          </p>
        )}
      </Show>
      <Show when={props.receipt.note}>{(note) => <p>{note()}</p>}</Show>
      <Show when={props.receipt.photos}>
        {(photos) => (
          <>
            <Gallery photos={photos()} isInside={isInside()} />
            <Show when={may("release_text")}>
              <ReleaseForm
                path={`/api/consignments/${props.consignment.id}/release-photos`}
                photos={photos()}
                onDone={props.onChanged}
              />
            </Show>
            <Show when={may("erase_photo")}>
              <EraseForm photos={photos()} onDone={props.onChanged} />
            </Show>
          </>
        )}
      </Show>
      <Evidence consignment={props.consignment} onChanged={props.onChanged} />
      <Show when={props.receipt.ownCluster}>
        <p class="line small">
          <span class="tag amber">{t("receipts.ownCluster")}</span>
          <span class="soft">{t("receipts.ownClusterHint")}</span>
        </p>
      </Show>
    </section>
  );
}

/** How it was signed, for the parties and the department. */
function Signed(props: { by: NonNullable<Receipt["signature"]>; consignment: string }) {
  const name = () => ("name" in props.by ? props.by.name : undefined);
  return (
    <p>
      {t("receipts.hasSigned")}:{" "}
      <Show
        when={name()}
        fallback={
          <img
            class="signature"
            src={`/api/consignments/${props.consignment}/signature`}
            alt={t("receipts.signature")}
            width="240"
            height="80"
            loading="lazy"
          />
        }
      >
        <span class="strong">{name()}</span>
      </Show>
    </p>
  );
}
