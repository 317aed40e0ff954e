import { importsOf, withoutComments } from "./imports.ts";

// The rules that no compiler checks, as functions from files to sentences about what is wrong.
// `server/tidy.test.ts` holds our source to them, and each of them to a planted violation.

export type File = { path: string; text: string };
export type Rule = (files: File[]) => string[];

/** Longest a file may be, in lines. */
const linesMax = 250;

/** Makes a rule that looks at the code of each file alone; comments and texts are blanked out. */
function eachFile(judge: (file: File, code: string) => string | false | undefined): Rule {
  return (files) =>
    files.flatMap((file) => {
      const wrong = judge(file, isScript(file) ? codeOf(file.text) : file.text);
      return wrong ? [`${file.path} ${wrong}`] : [];
    });
}

export const isShort = eachFile(({ text }) => {
  const lines = text.trimEnd().split("\n").length;
  return lines > linesMax && `has ${lines} lines, more than ${linesMax}`;
});

export const isFinished = eachFile(
  ({ text }) => /\b(TO[D]O|FIX[M]E|X[X]X)\b/.test(text) && "has something left to do",
);

export const isNamedAfterItsNoun = eachFile(
  ({ path }) =>
    /(^|\/)(utils?|lib|helpers?|common|types)(\/|\.\w+$)/.test(path) &&
    "is named after nothing: put it with the noun it is about",
);

export const isNoBarrel = eachFile(
  ({ path }, code) =>
    (/\/index\.tsx?$/.test(path) ||
      /^export\s+(type\s+)?(\*|\{[^}]*\})[^;"]*\bfrom\s*"/m.test(code)) &&
    "passes on what others export: import from the file itself",
);

export const exportsByName = eachFile(
  ({ path }, code) =>
    !path.endsWith(".config.ts") &&
    /^export\s+(default\b|\{[^}]*\bas\s+default\b)/m.test(code) &&
    "exports default",
);

const anyType = /(?:[:<,|&=([]|\b(?:as|extends|is|keyof))\s*any\b\s*(?=[;,)>\]|&={[]|$)/m;

export const hasNoAny = eachFile(
  (_, code) => (anyType.test(code) || /\bv\.any\(/.test(code)) && "uses any",
);

export const silencesNoCompiler = eachFile(
  ({ path, text }) =>
    isScript({ path, text }) &&
    /@ts-(ignore|nocheck|expect-error)\b/.test(text) &&
    "silences types",
);

export const runsEveryTest = eachFile(
  (_, code) =>
    /\b(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|fixme|skipIf|runIf)\b/.test(code) &&
    "does not run every test",
);

/** What a pure decision must not touch; it is given all of it as arguments. */
const impure =
  /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bMath\.random\b|\bcrypto\b|\bfetch\(|\bprocess\.|\bperformance\.|\bawait\b|\basync\b|\bconsole\.|\bset(Timeout|Interval)\b|\bglobalThis\b/;

export const isPure = eachFile(
  ({ path }, code) =>
    path.startsWith("server/domain/") &&
    !isTest(path) &&
    impure.test(code) &&
    `is not pure: ${impure.exec(code)?.[0]}`,
);

/** better-auth keeps its own tables through its adapter, whose every write is ours to serialise. */
const mayWriteToo = "server/accounts/adapter.ts";

export const writesOnlyInCommands = eachFile(
  ({ path }, code) =>
    !path.startsWith("server/commands/") &&
    path !== mayWriteToo &&
    !isTest(path) &&
    /\bdb\s*\??\.\s*write\b|\{[^}]*\bwrite\b[^}]*\}\s*=\s*[\w.]*\bdb\b/.test(code) &&
    "writes to the database: only commands do",
);

/** Names of functions in `db/` that change something. */
const changes = /\b(insert|update|delete|remove|append|save)[A-Z]\w*\b/;

export const routesOnlyRead = eachFile(({ path, text }) => {
  if (!/^server\/(routes|pages)\//.test(path) || isTest(path)) return false;
  const changing = importsOf(text)
    .filter(({ to }) => to.startsWith("#db/") || to.includes("/db/"))
    .map(({ names }) => /\bWriter\b/.exec(names)?.[0] ?? changes.exec(names)?.[0])
    .find(Boolean);
  return changing && `imports ${changing}: routes only read`;
});

/** Tests, and what only they, benchmarks and the simulation use, may look everywhere. */
export function isTest(path: string): boolean {
  return (
    /\.(test|e2e)\.tsx?$|\.config\.ts$/.test(path) ||
    /^(server\/(testing|bench|simulation)|client\/e2e)\/|^server\/testing\.ts$/.test(path)
  );
}

function isScript({ path }: File): boolean {
  return /\.tsx?$/.test(path);
}

function codeOf(text: string): string {
  const strings = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;
  return withoutComments(text).replace(strings, '""');
}
