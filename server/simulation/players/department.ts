import { asking, somebody, type Part } from "./play.ts";
import { needIn } from "./schools.ts";

/** Approves a need: all as asked, or some lines otherwise. */
export const verifyNeed: Part = (play) => {
  const { chance, model } = play;
  const need = needIn(play, ["submitted"]);
  if (!need) return undefined;
  const lines = need.lines.flatMap((id) => {
    const asked = model.lines.get(id)?.asked ?? 1;
    const stray = chance.percent(1) ? chance.id(model.now) : id;
    return chance.percent(40) ? [{ id: stray, approved: chance.between(0, asked + 3) }] : [];
  });
  return asking(play, somebody(play, "department"), `needs/${need.id}/verify`, { lines });
};

/** Gives a need back to its school, with a question. */
export const returnNeed: Part = (play) => {
  const need = needIn(play, ["submitted"]);
  if (!need) return undefined;
  const who = somebody(play, "department");
  return asking(play, who, `needs/${need.id}/return`, { question: "Cho bao nhiêu cháu?" });
};

/** Says no to a need. */
export const refuseNeed: Part = (play) => {
  const need = needIn(play, ["submitted"]);
  if (!need) return undefined;
  const who = somebody(play, "department");
  return asking(play, who, `needs/${need.id}/refuse`, { reason: "Đã đủ" });
};
