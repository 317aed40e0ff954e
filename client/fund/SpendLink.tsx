import { cash } from "#domain/catalogue.ts";
import type { NeedLineView } from "#domain/needViews.ts";
import { t } from "../words/t.ts";

/** The way to pay a school out of the fund, or to buy what a line asks for. */
export function SpendLink(props: {
  need: { id: string; code: string };
  line: Pick<NeedLineView, "id" | "item">;
  isPrimary?: boolean;
}) {
  const isCash = () => props.line.item === cash;
  return (
    <a
      class="button"
      classList={{ primary: props.isPrimary === true }}
      href={`/fund/spend?need=${props.need.id}&line=${props.line.id}`}
      aria-label={isCash() ? t("fund.payOutOf", props.need.code) : undefined}
    >
      {t(isCash() ? "fund.payOut" : "fund.buy")}
    </a>
  );
}
