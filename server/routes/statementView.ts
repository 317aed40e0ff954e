import type { Context as Http } from "hono";
import type { StatementRow } from "#db/statements.ts";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import type { Refused } from "#domain/decision.ts";
import { openDay } from "#domain/period.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { StatementSaid, StatementView } from "#domain/statementViews.ts";
import { languageOf, titleOf } from "../problems.ts";
import { statementMessages } from "../statementMessages.ts";

/** A statement as the API tells it, in the reader's language; its campaign's books are `closed` until a day. */
export function statementView(c: Http, row: StatementRow, closed: Day | undefined): StatementView {
  const { id, campaign, fileName, sha256, state, broughtAt, lines, added, posted } = row;
  const kept: unknown = row.summary === null ? undefined : JSON.parse(row.summary);
  return {
    id,
    code: codeOf("statement", row.number),
    campaign,
    fileName,
    sha256,
    state,
    broughtAt,
    lines,
    added,
    posted,
    ...lateOf(row, closed),
    // Safe casts: a statement that failed keeps its refusal there, every other its summary.
    ...(kept !== undefined &&
      (state === "failed"
        ? { failure: failureOf(c, kept as Refused) }
        : { said: saidOf(c, kept as StatementSummary) })),
  };
}

function lateOf({ state, addedFirstOn: first }: StatementRow, until: Day | undefined) {
  if (state !== "waiting" || first === null || until === undefined) return {};
  const effectiveOn = openDay(first, until);
  return effectiveOn === first ? {} : { late: { until, effectiveOn } };
}

function failureOf(c: Http, { code }: Refused) {
  return { code, title: titleOf(c, code) };
}

function saidOf(c: Http, summary: StatementSummary): StatementSaid {
  const language = languageOf(c) === "en" ? 1 : 0;
  const { bank, rows, lines, credits, debits, proof, gapCount, problemCount } = summary;
  const { opening, closing, firstOn, lastOn } = summary;
  return {
    bank,
    rows,
    lines,
    credits,
    debits,
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
    ...(firstOn !== undefined && { firstOn }),
    ...(lastOn !== undefined && { lastOn }),
    proof: proof.kind === "broken" ? { ...proof, breaks: [...proof.breaks] } : proof,
    gaps: [...summary.gaps],
    gapCount,
    problems: summary.problems.map((problem) => ({
      ...problem,
      message: statementMessages[problem.code][language],
    })),
    problemCount,
  };
}
