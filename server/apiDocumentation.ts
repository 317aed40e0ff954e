import { version } from "./version.ts";

/** What the API's description says of all of it. */
export const documentation = {
  info: {
    title: "Lá Lành",
    version,
    description:
      "Mutual aid between schools. Quantities are integers in the item's smallest unit, values " +
      "are đồng, days ISO text, instants milliseconds since 1970 UTC. Writes need an Idempotency-Key. " +
      "`x-act` is the act of the table of rights that an operation asks, `x-acts-of-parts` those " +
      "that it asks for parts of its answer.",
  },
  components: {
    securitySchemes: {
      // Over https the name begins with `__Secure-`.
      session: { type: "apiKey" as const, in: "cookie", name: "la-lanh.session_token" },
    },
  },
};
