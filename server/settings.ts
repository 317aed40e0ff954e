import { resolve } from "node:path";
import * as v from "valibot";
import { sha256 } from "#db/ledger/sha256.ts";
import { isKeyName, readKey, signatureTypes } from "#domain/log/note.ts";
import { isRange } from "./proxies.ts";

/** Where the server listens and keeps its data; everything an operator may choose. */
export type Settings = v.InferOutput<typeof Environment> & {
  /** Shows that names are inventions, and keeps to this machine. */
  demo: boolean;
};

export type ReadSettings = { ok: true; value: Settings } | { ok: false; problems: string[] };

const Port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(65_535),
);

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

const Host = v.union([v.pipe(v.string(), v.ip()), v.pipe(v.string(), v.regex(hostName))]);

const DatabaseUrl = v.pipe(
  v.string(),
  v.check((text) => /^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? "")),
);

const Origin = v.pipe(
  v.string(),
  v.check((text) => {
    const url = urlOf(text);
    return !!url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  }),
  v.transform((text) => new URL(text).origin),
);

const LogOrigin = v.pipe(v.string(), v.maxLength(200), v.check(isKeyName));

/** Each is the key of a witness and its address, with a space between; commas separate them. */
const Witnesses = v.pipe(
  v.string(),
  v.check((text) => witnessesOf(text).every((witness) => witness !== undefined)),
  v.transform((text) => witnessesOf(text).filter((witness) => witness !== undefined)),
);

function witnessesOf(text: string) {
  return text.split(",").map((one) => {
    const [vkey = "", address = "", ...more] = one.trim().split(/\s+/);
    const url = urlOf(address);
    const key = readKey(sha256, vkey);
    const isWitness = key?.type === signatureTypes.cosignature && more.length === 0;
    if (!isWitness || !url || !/^https?:$/.test(url.protocol)) return undefined;
    return { key, url: address.replace(/\/$/, "") };
  });
}

const SmtpUrl = v.pipe(
  v.string(),
  v.check((text) => /^smtps?:$/.test(urlOf(text)?.protocol ?? "") && !!urlOf(text)?.hostname),
);

/** An address, or a name and an address in angle brackets. */
const mailAddress = /^(?:[^<>\r\n"]{1,100}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;
const MailFrom = v.pipe(v.string(), v.regex(mailAddress));

const TrustProxy = v.pipe(
  v.string(),
  v.transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  v.minLength(1),
  v.everyItem(isRange),
);

const Environment = v.object({
  port: Port,
  host: Host,
  /** Absolute path of the folder with the database, files and the log's key. */
  dataDir: v.pipe(
    v.string(),
    v.check((text) => !text.includes("\0")),
    v.transform((text) => resolve(text)),
  ),
  /** A PostgreSQL server; without it the database is a SQLite file in `dataDir`. */
  databaseUrl: v.optional(DatabaseUrl),
  /** The origin under which people reach us, without a slash at the end. */
  publicUrl: Origin,
  /** The letters of the department in the numbers of its papers. */
  documentMark: v.optional(v.pipe(v.string(), v.regex(/^[\p{Lu}\d&.-]{1,20}$/u))),
  /** The name of the public log; without it made of the address people type. */
  logOrigin: v.optional(LogOrigin),
  /** Who outside is asked to cosign the public log. */
  witnesses: v.optional(Witnesses),
  /** Addresses and ranges of the reverse proxies whose X-Forwarded-For is believed; else no one's. */
  trustProxy: v.optional(TrustProxy),
  /** The mail server through which digests go out, and whose they are; both or neither. */
  smtpUrl: v.optional(SmtpUrl),
  mailFrom: v.optional(MailFrom),
  /** Who sends it as a bearer token may read `/metrics`; without one nobody may. */
  metricsToken: v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,200}$/))),
  /** Whom to tell of a weakness; without it nobody is named. */
  securityContact: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(mailto:[\x21-\x7e]+@[\x21-\x7e]+|https:\/\/[\x21-\x7e]+)$/),
      v.maxLength(300),
    ),
  ),
});

/** Name of each variable, and what it must be in words. */
const expected = {
  port: ["PORT", "a port number from 1 to 65535, such as 3000"],
  host: ["HOST", "an IP address or host name to listen on, such as 127.0.0.1 or 0.0.0.0"],
  dataDir: ["DATA_DIR", "the path of a folder, such as ./data"],
  databaseUrl: ["DATABASE_URL", "the URL of a PostgreSQL database, postgres://user@host/name"],
  publicUrl: ["PUBLIC_URL", "an http or https address without a path, such as https://aid.example"],
  documentMark: ["DOCUMENT_MARK", "capital letters as in the numbers of papers, such as SGDĐT"],
  logOrigin: ["LOG_ORIGIN", "a name without spaces or plus, such as aid.example/log"],
  witnesses: [
    "WITNESSES",
    "keys of witnesses, each with its address: name+id+key https://witness.example, …",
  ],
  trustProxy: [
    "TRUST_PROXY",
    "addresses or ranges of reverse proxies, such as 127.0.0.1 or 10.0.0.0/8",
  ],
  smtpUrl: ["SMTP_URL", "the URL of a mail server, smtps://user:password@mail.example"],
  mailFrom: ["MAIL_FROM", "an e-mail address, such as Lá Lành <la-lanh@aid.example>"],
  metricsToken: ["METRICS_TOKEN", "16 to 200 printable characters without spaces"],
  securityContact: [
    "SECURITY_CONTACT",
    "a mail or https address, such as mailto:security@aid.example",
  ],
} as const satisfies Record<keyof v.InferInput<typeof Environment>, readonly [string, string]>;

/**
 * Reads the settings from environment variables; an empty one counts as not set. Returns all
 * problems at once, each a sentence that names the variable, what was given and what is expected.
 * The demo has a folder of its own and may listen on this machine only.
 */
export function readSettings(env: NodeJS.ProcessEnv, { demo = false } = {}): ReadSettings {
  const port = env.PORT || "3000";
  const parsed = v.safeParse(Environment, {
    port,
    host: env.HOST || "127.0.0.1",
    dataDir: env.DATA_DIR || (demo ? "./data/demo" : "./data"),
    databaseUrl: env.DATABASE_URL || undefined,
    documentMark: env.DOCUMENT_MARK || undefined,
    logOrigin: env.LOG_ORIGIN || undefined,
    witnesses: env.WITNESSES || undefined,
    trustProxy: env.TRUST_PROXY || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || undefined,
    metricsToken: env.METRICS_TOKEN || undefined,
    securityContact: env.SECURITY_CONTACT || undefined,
    // A wrong port is told once, not again as a wrong address.
    publicUrl: env.PUBLIC_URL || `http://localhost:${v.is(Port, port) ? port : 3000}`,
  });
  if (!parsed.success) return { ok: false, problems: parsed.issues.map(sentence) };

  const { host, smtpUrl, mailFrom } = parsed.output;
  if ((smtpUrl === undefined) !== (mailFrom === undefined))
    return {
      ok: false,
      problems: ["SMTP_URL and MAIL_FROM belong together: set both or neither."],
    };
  if (demo && !isLoopback(host)) return { ok: false, problems: [beyondLoopback(host)] };
  return { ok: true, value: { ...parsed.output, demo } };
}

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const [name, wanted] = expected[v.getDotPath(issue) as keyof typeof expected];
  // What carries a secret has no place in a log.
  const isSecret = ["DATABASE_URL", "METRICS_TOKEN", "SMTP_URL"].includes(name);
  const given = isSecret ? "" : ` is ${JSON.stringify(issue.path?.[0]?.value)} but`;
  return `${name}${given} must be ${wanted}.`;
}

function beyondLoopback(host: string): string {
  return `HOST is "${host}" but the demo listens on this machine only: leave HOST unset.`;
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
