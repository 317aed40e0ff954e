import type { Described, ReadDescription } from "./described.ts";
import type { Asked } from "./nextRequest.ts";

/** What came back. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** What no answer may tell of the inside: stacks, SQL, folders, what failed below. */
const inside =
  /\s+at \S+ \(.*:\d+:\d+\)|node:internal|node_modules|SQLITE_|SqliteError|Failed query|DrizzleError|valibot|\/server\/[a-z]+\/|file:\/\/\//;
/** Raw in a page, each of these would be markup or a script of somebody else's. */
const markup = /<script>alert|<img src=x|onerror=alert\('la-lanh'\)>/;

const always: [name: string, value: RegExp][] = [
  ["content-security-policy", /^default-src 'none'; script-src 'self'; /],
  ["x-content-type-options", /^nosniff$/],
  ["x-frame-options", /^DENY$/],
  ["referrer-policy", /^same-origin$/],
  ["x-request-id", /^[0-9a-f-]{36}$/],
];
const problemType = "application/problem+json";
/** A sentence says something to a person, and not a code. */
const sentence = /^\p{Lu}.{5,}[.!?…]$/su;

/** No status of HTTP: the answer broke off. */
export const brokenOff = 599;

/** All that is wrong with an answer, each as a sentence; nothing when it is as was promised. */
export function judge(asked: Asked, answer: Answer, description: ReadDescription): string[] {
  const { headers, status, text } = answer;
  if (status === brokenOff) return [`the answer broke off: ${text}`];
  const [address = ""] = asked.path.split(/[?#]/);
  const found = description.find(asked.method === "HEAD" ? "GET" : asked.method, address);
  const type = (headers.get("content-type") ?? "").split(";")[0] ?? "";
  const wrong = [
    ...(status >= 500 ? [`a failure: ${status}`] : []),
    ...always
      .filter(([name, value]) => !value.test(headers.get(name) ?? ""))
      .map(([name]) => `the header ${name} is ${headers.get(name)}`),
    ...(inside.test(text) ? [`tells of the inside: ${inside.exec(text)?.[0]}`] : []),
    ...(type === "text/html" && markup.test(text) ? ["a page holds what was typed as markup"] : []),
    ...asked.who.hidden.filter((word) => text.includes(word)).map((word) => `tells “${word}”`),
    ...(type === problemType && asked.method !== "HEAD" ? problemFaults(answer) : []),
    ...cookieFaults(asked, answer),
  ];
  if (status >= 400 && type !== problemType && type !== "text/html")
    wrong.push(`says no as ${type || "nothing"}`);
  if (found && asked.method !== "HEAD") wrong.push(...describedFaults(found, answer, type));
  return wrong;
}

/** Where an answer is not what the description says of it. */
function describedFaults(found: Described, { status, text }: Answer, type: string): string[] {
  if (status === 304) return [];
  const expected = found.answerTo(status);
  if (!expected) return [`the status ${status} is not described`];
  if (!expected.has(type)) return [`the type ${type} of ${status} is not described`];
  const validate = expected.get(type);
  if (!validate) return [];
  const value: unknown = JSON.parse(text);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `not as described: ${instancePath.replaceAll(/\d+/g, "0")} ${message} ${JSON.stringify(params)}`,
      );
}

function problemFaults({ status, headers, text }: Answer): string[] {
  const problem = JSON.parse(text) as Record<string, unknown>;
  const { issues = [] } = problem as { issues?: { message: string }[] };
  return [
    ...(problem.status === status ? [] : [`the problem says ${String(problem.status)}`]),
    ...(problem.type === `/problems/${String(problem.code)}` ? [] : ["the problem's type"]),
    ...(sentence.test(String(problem.title)) ? [] : [`no sentence: “${String(problem.title)}”`]),
    ...(problem.requestId === headers.get("x-request-id") ? [] : ["another request's id"]),
    ...issues
      .filter(({ message }) => !sentence.test(message))
      .map(({ message }) => `no sentence: “${message}”`),
    ...(status === 429 && !/^\d+$/.test(headers.get("retry-after") ?? "")
      ? ["429 without Retry-After"]
      : []),
  ];
}

/** Cookies are set where one signs in and out, and nowhere else. */
function cookieFaults({ path }: Asked, { headers }: Answer): string[] {
  const set = headers.getSetCookie();
  const isAccounts = /^\/api\/(auth|me|invitations)\b/.test(path);
  return set.length === 0 || (isAccounts && set.every((cookie) => /HttpOnly/i.test(cookie)))
    ? []
    : [`sets a cookie: ${set.join()}`];
}

/** Whether an answer says that it may be kept for whoever asks next. */
export function mayBeKept({ method }: Asked, { status, headers }: Answer): boolean {
  const isRead = method === "GET" && status === 200 && !headers.has("set-cookie");
  return isRead && !/private|no-store/.test(headers.get("cache-control") ?? "");
}
