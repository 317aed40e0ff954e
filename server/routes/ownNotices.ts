import { Hono, type Context as Http } from "hono";
import { settingsOf, subscriptionOf } from "#db/pushSubscriptions.ts";
import {
  NewSubscription,
  NoticeSettings,
  NoticesView,
  RenewedSubscription,
} from "#domain/notice.ts";
import { renew, setNotices, subscribe, unsubscribe } from "../commands/setNotices.ts";
import type { Context } from "../context.ts";
import { isPushAddress } from "../notices/pushAddress.ts";
import { problem } from "../problems.ts";
import { answersWith, body, Nothing, reads, type Signed } from "./asked.ts";
import { sessionOf } from "./ownSession.ts";
import { signedIn } from "./rights.ts";

const tag = "Accounts";

/** How one wants to be told, and on which devices. */
export function ownNoticeRoutes(context: Context, { hasMail }: { hasMail: boolean }) {
  const { db, push } = context;
  const mayReach = ({ endpoint }: RenewedSubscription) => push.loopback || isPushAddress(endpoint);
  return new Hono<Signed>()
    .get(
      "/",
      reads(NoticesView, { summary: "How one is told, and whether on this device", tag }),
      signedIn(),
      async (c) => {
        const { session, account } = sessionOf(c);
        const isSubscribed = (await subscriptionOf(db.read, session)) !== undefined;
        const { publicKey } = push.key;
        return c.json({
          ...(await settingsOf(db.read, account)),
          publicKey,
          isSubscribed,
          hasMail,
        });
      },
    )
    .post(
      "/",
      answersWith(Nothing, { summary: "Choose how and when to be told", tag }),
      signedIn(),
      body(NoticeSettings),
      async (c) => {
        await setNotices(context, sessionOf(c), c.req.valid("json"));
        return c.json({});
      },
    )
    .post(
      "/device",
      answersWith(Nothing, { summary: "Let this device be told", tag }),
      signedIn(),
      body(NewSubscription),
      async (c) => {
        const asked = c.req.valid("json");
        if (!mayReach(asked)) return unreachable(c);
        await subscribe(context, sessionOf(c), asked);
        return c.json({});
      },
    )
    .post(
      "/device/renewed",
      answersWith(Nothing, { summary: "Go on telling this device, by what it renewed", tag }),
      signedIn(),
      body(RenewedSubscription),
      async (c) => {
        const renewed = c.req.valid("json");
        if (!mayReach(renewed)) return unreachable(c);
        await renew(context, sessionOf(c), renewed);
        return c.json({});
      },
    )
    .post(
      "/device/off",
      answersWith(Nothing, { summary: "Tell this device nothing any more", tag }),
      signedIn(),
      body(Nothing),
      async (c) => {
        await unsubscribe(context, sessionOf(c));
        return c.json({});
      },
    );
}

function unreachable(c: Http): Response {
  return problem(c, "invalid_input", {
    issues: [{ path: ["endpoint"], code: "invalid", message: "" }],
  });
}
