import { Show } from "solid-js";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { day, daysAway } from "../words/format.ts";
import { t } from "../words/t.ts";

/** Who brings it and when; the server tells only those who deliver, receive or answer for it. */
export function Delivery(props: { consignment: ConsignmentView }) {
  const one = () => props.consignment;
  /** A day that was expected says nothing more once the goods are there, or back. */
  const expectedOn = () => (one().state === "sent" ? one().expectedOn : undefined);
  const isTold = () =>
    expectedOn() ?? one().carrier ?? one().plate ?? one().driver?.name ?? one().note;
  return (
    <Show when={isTold()}>
      <section class="card stack tight" aria-labelledby="delivery">
        <header>
          <h2 id="delivery">{t("consignments.carrying")}</h2>
          <p class="hint">{t("consignments.private")}</p>
        </header>
        <dl class="particulars">
          <Fact name={t("consignments.expectedOn")}>
            {expectedOn() && `${day(expectedOn() ?? "")} (${daysAway(expectedOn() ?? "")})`}
          </Fact>
          <Fact name={t("consignments.carrier")}>{one().carrier}</Fact>
          <Fact name={t("consignments.plate")}>{one().plate}</Fact>
          <Fact name={t("consignments.driver")}>{one().driver?.name}</Fact>
          <Show when={one().driver}>
            {(driver) => (
              <div>
                <dt>{t("consignments.driverPhone")}</dt>
                <dd>
                  <a class="call" href={`tel:${driver().phone.replace(/[^+\d]/g, "")}`}>
                    {driver().phone}
                  </a>
                </dd>
              </div>
            )}
          </Show>
          <Fact name={t("consignments.note")}>{one().note}</Fact>
        </dl>
      </section>
    </Show>
  );
}

function Fact(props: { name: string; children: string | undefined }) {
  return (
    <Show when={props.children}>
      <div>
        <dt>{props.name}</dt>
        <dd>{props.children}</dd>
      </div>
    </Show>
  );
}
