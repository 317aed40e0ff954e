import type { NoticeSubject } from "#db/noticeSubjects.ts";
import type { DueDelivery } from "#db/pushSubscriptions.ts";
import type { PushPayload } from "#domain/pushPayload.ts";
import { noticeWords } from "./noticeWords.ts";

/** The message of a delivery in the language of its device. */
export function payloadOf(
  { notice, subscription, username, membership }: DueDelivery,
  { code, place }: NoticeSubject,
): PushPayload {
  const words = noticeWords[subscription.language];
  const [title, body] = words[notice.kind];
  return {
    title,
    body: body({ code, place: place ?? words.fund }),
    path: pathOf(notice),
    tag: notice.key,
    ...(notice.kind === "still_needed" &&
      username !== null &&
      membership !== null && {
        confirm: {
          need: notice.subject,
          code,
          // One notice is answered once, however many devices it reached: the key is the notice's.
          key: notice.id,
          word: words.confirm,
          done: words.confirmed,
          kept: words.kept,
          failed: words.failed,
          owner: { username, membership },
        },
      }),
  };
}

/** The screen on which what is told can be seen, or done. */
function pathOf({ kind, subject }: DueDelivery["notice"]): string {
  switch (kind) {
    case "need_verified":
    case "still_needed":
      return `/needs/${subject}`;
    case "on_the_way":
    case "receipt_overdue":
      return `/consignments/${subject}`;
    case "promised":
    case "promise_lapsing":
    case "digest":
      return "/desk";
    default:
      return kind satisfies never;
  }
}
