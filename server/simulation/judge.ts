import type { Answer, Browsers } from "./browsers.ts";
import { differing } from "./differing.ts";
import { ask, isRepeated } from "./model/ask.ts";
import { untouched, type Model, type Request } from "./model/model.ts";
import { no, type Verdict } from "./model/verdict.ts";

/** Everything that was answered once, to compare what comes again. */
export type FirstAnswers = Map<string, Answer>;

/** A request, whether its session had ended, and what came back. */
export interface Asked {
  request: Request;
  isOver: boolean;
  answer: Answer;
}

/** Sends a request as its person, with the session that they have. */
export async function send(browsers: Browsers, request: Request): Promise<Asked> {
  const { who } = request;
  const session = who && (await browsers.cookieOf(who.account));
  const answer = await browsers.ask(request, session?.cookie);
  return { request, isOver: session?.isOver ?? false, answer };
}

/** What the model says must have been answered; the model lives on with it. */
export function judge(
  model: Model,
  { request, isOver, answer }: Asked,
  first: FirstAnswers,
): { verdict: Verdict; wrong: string | undefined } {
  const isAgain = isRepeated(model, request);
  const verdict = isOver ? endedSession(model) : ask(model, request);
  const key = `${request.who?.account} ${request.key}`;
  if (verdict.ok && !isAgain) first.set(key, answer);
  const before = isAgain && verdict.ok ? first.get(key)?.body : undefined;
  const wrong =
    differing(
      { ...expectedOf(verdict), isHit: isAgain && verdict.ok },
      flat(answer),
      "the answer",
    ) ?? differing(before ?? {}, answer.body, "the answer that comes again");
  return { verdict, wrong };
}

function endedSession(model: Model): Verdict {
  model.touched = untouched();
  return no("not_signed_in");
}

function expectedOf(verdict: Verdict) {
  if (verdict.ok) return { status: verdict.status, id: verdict.id, seq: verdict.seq ?? null };
  const { status, code, facts, issue } = verdict;
  const hasFacts = Object.keys(facts).length > 0;
  const told = { status, code, facts: hasFacts ? facts : null };
  return issue ? { ...told, issue: `${issue.path} ${issue.code}` } : told;
}

function flat({ status, body, isHit }: Answer) {
  const [issue] = (body.issues ?? []) as { path: string[]; code: string }[];
  const told = issue && { issue: `${issue.path.join(".")} ${issue.code}` };
  return { status, isHit, ...body, ...told };
}
