import { shortAmount } from "../consignments/packs.ts";
import { countedIn } from "../consignments/things.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { countOf, shortOf, type ReceiptDraft, type SentLine } from "./counting.ts";

/** One thing of which less, broken or more came than was sent. */
export interface Difference {
  kind: "damaged" | "missing" | "surplus";
  amount: string;
}

/** `Xác nhận 2 mặt hàng · lệch 1 thùng`: what pressing the button says. */
export function confirmWords(sent: readonly SentLine[], draft: ReceiptDraft): string {
  const things = t("receipts.confirm", count(sent.length + draft.extra.length));
  const off = sent.flatMap((of) => {
    const line = draft.lines.find(({ line: id }) => id === of.id);
    if (!line) return [];
    const quantity = shortOf(of, line) || Math.max(0, (line.arrived ?? 0) - of.quantity);
    const counted = { ...of, ...countedIn(of.item, of) };
    return quantity > 0 ? [t("receipts.differs", shortAmount(quantity, counted))] : [];
  });
  if (off.length === 0) return things;
  return `${things} · ${off.length === 1 ? off[0] : t("receipts.differLines", count(off.length))}`;
}

/** The differences of one line, each with its name; none when all came in good order. */
export function differencesOf(of: SentLine, draft: ReceiptDraft): Difference[] {
  const line = draft.lines.find(({ line: id }) => id === of.id);
  const counted = line && countOf(of, line);
  if (!counted) return [];
  return (["damaged", "missing", "surplus"] as const).flatMap((kind) =>
    counted[kind] > 0
      ? [{ kind, amount: shortAmount(counted[kind], { ...of, ...countedIn(of.item, of) }) }]
      : [],
  );
}
