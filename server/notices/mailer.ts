import { createTransport } from "nodemailer";
import { dueMails, totalOf, waitingOf, type DueMail, type WaitingOfPerson } from "#db/digests.ts";
import { dayOf } from "#domain/calendar.ts";
import { noteMailed } from "../commands/noteDigests.ts";
import type { Context } from "../context.ts";
import { report } from "../report.ts";
import { digestWords } from "./digestWords.ts";

/** Where mail goes out, whose it is, and where its links lead; after `signal` no other one is begun. */
export interface MailSettings {
  smtpUrl: string;
  mailFrom: string;
  publicUrl: string;
  signal?: AbortSignal;
}

/** How many are read, and sent, at once; each has its own connection. */
const readMax = 32;
/** How long a mail server may keep us waiting. */
const patienceMs = 20_000;

/**
 * Sends all digests that are due, as plain text. Who has erased the address, or wants none any more since,
 * gets none. What fails is put off, and reported once a run, which ends when the mail server does not
 * answer at all. Gives how many were sent.
 */
export async function sendMails(context: Context, settings: MailSettings): Promise<number> {
  const transport = createTransport(
    {
      url: settings.smtpUrl,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
    },
    { from: settings.mailFrom },
  );
  let sent = 0;
  let failure: string | number | undefined;
  // What is put off is for a later run.
  const at = context.now();
  let isOver = false;
  try {
    while (!isOver) {
      const due = await dueMails(context.db.read, at, readMax);
      isOver = due.length === 0;
      for (const one of due) {
        isOver ||= settings.signal?.aborted === true;
        if (isOver) break;
        const mail = await mailOf(context, one, settings);
        const error = mail && (await transport.sendMail(mail).then(() => undefined, asIs));
        if (mail && !error) sent++;
        if (error) failure ??= codeOf(error);
        await noteMailed(context, one, !error);
        isOver = error !== undefined && !isAnswered(error);
      }
    }
  } finally {
    transport.close();
  }
  if (failure)
    report("digests could not be mailed, trying again later", undefined, { answered: failure });
  return sent;
}

const asIs = (error: unknown) => error;

/** What a mail server says may name whom the mail is for, which has no place in a line. */
function codeOf(error: unknown): string | number {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return responseCode ?? code ?? "nothing";
}

/** Whether the mail server said no itself: then it may take the next one. */
function isAnswered(error: unknown): boolean {
  return (error as { responseCode?: number }).responseCode !== undefined;
}

/** The mail to a person, as what waits is now; undefined when there is nothing to send any more. */
async function mailOf(
  { db, now, mailLinks }: Context,
  { mail, email, language, way, name, disabledAt }: DueMail,
  { publicUrl }: MailSettings,
) {
  if (!email || way !== "digest" || disabledAt !== null) return undefined;
  const waiting = await waitingOf(db.read, mail.account, dayOf(now()));
  if (waiting.length === 0) return undefined;
  const end = `${publicUrl}/mail/${mailLinks.tokenOf(mail.account)}`;
  return {
    to: email,
    subject: digestWords[language].subject(totalOf(waiting)),
    text: textOf(waiting, { language, name, publicUrl, end }),
    headers: {
      // RFC 8058: the reader's mail service may end it by a button of its own.
      "List-Unsubscribe": `<${end}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  };
}

function textOf(
  all: WaitingOfPerson,
  {
    language,
    name,
    publicUrl,
    end,
  }: { language: "vi" | "en"; name: string; publicUrl: string; end: string },
): string {
  const words = digestWords[language];
  const parts = all.map(({ organisation, waiting }) =>
    [
      `${organisation ?? words.department}:`,
      ...waiting.kinds.map(({ kind, count }) => `- ${count} ${words.kinds[kind]}`),
    ].join("\n"),
  );
  const { open, why, stop, hello } = words;
  const addresses = [open(`${publicUrl}/desk`), why(`${publicUrl}/account`), stop(end)];
  return [hello(name), ...parts, ...addresses, ""].join("\n\n");
}
