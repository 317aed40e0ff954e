import { money } from "../words/format.ts";
import { t } from "../words/t.ts";

/** `tiền 287.000.000 ₫ · hiện vật 236.480.000 ₫`: the two apart, each on one line. */
export function Split(props: { of: { cash: number; goods: number } }) {
  return (
    <>
      <span class="number">
        {t("app.cash")} {money(props.of.cash)}
      </span>{" "}
      ·{" "}
      <span class="number">
        {t("app.goods")} {money(props.of.goods)}
      </span>
    </>
  );
}
