import type { Difference } from "../model/model.ts";
import { asking, byOrFor, fitting, newId, somebody, type Part, type Play } from "./play.ts";

/** A party says how a difference came about. */
export const explain: Part = (play) => {
  const { chance, model } = play;
  const { difference, sent } = differenceIn(play);
  if (!difference || !sent) return undefined;
  const isSchool = chance.percent(50) || !sent.cluster;
  const of = isSchool ? sent.school : (sent.cluster ?? "");
  const { who, more } = byOrFor(play, isSchool ? "school" : "cluster", of);
  return asking(play, who, `discrepancies/${difference.id}/explain`, {
    id: newId(play, model.taken.words),
    text: "Rơi dọc đường",
    ...more,
  });
};

/** The school says that something turned up after all. */
export const recover: Part = (play) => {
  const { difference, sent } = differenceIn(play, "missing");
  if (!difference || !sent) return undefined;
  const { who } = byOrFor(play, "school", sent.school);
  const quantity = fitting(play, difference.quantity - difference.settled);
  return asking(play, who, `discrepancies/${difference.id}/recover`, { quantity });
};

/** The department settles a part: lost, or gone back. */
export const writeOff: Part = (play) => {
  const { difference } = differenceIn(play);
  if (!difference) return undefined;
  const quantity = fitting(play, difference.quantity - difference.settled);
  const to = play.chance.percent(50) ? "loss" : "giver";
  const body = { quantity, reason: "Đã kiểm tra", to };
  const who = somebody(play, "department");
  return asking(play, who, `discrepancies/${difference.id}/write-off`, body);
};

/** The department undoes an entry, mostly a late one. */
export const reverse: Part = (play) => {
  const { chance, model } = play;
  const { pages } = model.book;
  const waiting = chance.one([...model.requests.keys()]);
  const matched = chance.percent(20) ? chance.one(holdingMatches(play)) : undefined;
  const late = pages.length - 1 - chance.below(Math.min(pages.length, 25));
  const other = chance.percent(8) ? chance.below(pages.length + 2) : late;
  const asked = waiting !== undefined && chance.percent(30) ? waiting : other;
  const seq = matched ?? asked;
  const body = { reason: "Nhập nhầm" };
  return asking(play, somebody(play, "department"), `ledger/${seq}/reverse`, body);
};

/** Takes a reversal back that waits for a second person; now and then one that nobody knows. */
export const withdrawReversal: Part = (play) => {
  const { chance, model } = play;
  const waiting = chance.one([...model.requests.values()])?.id;
  if (waiting === undefined) return undefined;
  const id = chance.percent(5) ? chance.id(model.now) : waiting;
  return asking(play, somebody(play, "department"), `reversals/${id}/withdraw`, {});
};

/** The latest matches that hold money for a line: who undoes one soon enough frees it again. */
function holdingMatches({ model }: Play): number[] {
  return model.book.pages
    .filter(({ kind, reversedBy }) => kind === "match" && reversedBy === undefined)
    .filter(({ moved }) => moved.some(({ to, quantity }) => to.account === "fund" && quantity > 0))
    .map(({ seq }) => seq)
    .slice(-5);
}

/** A difference that waits for somebody; now and then any. */
function differenceIn({ chance, model }: Play, kind?: Difference["kind"]) {
  const all = model.differences.filter(({ id }) => id !== undefined);
  const open = all.filter(
    (one) => !one.isEnded && one.settled < one.quantity && (!kind || one.kind === kind),
  );
  const difference = chance.one(chance.percent(6) || open.length === 0 ? all : open);
  return { difference, sent: difference && model.consignments.get(difference.consignment) };
}
