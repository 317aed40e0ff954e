import { fold } from "#domain/fold.ts";
import { quantity, type Counted } from "../words/format.ts";
import { t } from "../words/t.ts";

/** Units whose thousandth people know by a name of its own. */
const thousandths = {
  kg: "gram",
  lit: "millilitre",
  litre: "millilitre",
  tan: "kilogram",
} as const;

/** How finely an item is counted, in plain words: "đếm chẵn", "tính đến gram", "lẻ đến 0,01 m". */
export function scaleWords({ unit, scale }: Counted): string {
  if (scale === 0) return t("catalogue.scaleWhole");
  const name = Object.entries(thousandths).find(([known]) => known === fold(unit))?.[1];
  if (scale === 3 && name) return t(`catalogue.scaleTo.${name}`);
  return t("catalogue.scalePart", quantity(1, { unit, scale }));
}
