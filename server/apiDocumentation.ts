import { toJsonSchema } from "@valibot/to-json-schema";
import { loadVendor } from "hono-openapi";
import type { GenericSchema } from "valibot";
import { version } from "./version.ts";

/**
 * OpenAPI 3.1 speaks JSON Schema 2020-12, where a tuple is `prefixItems`; hono-openapi would write
 * draft 07. What a parameter is before it is read, where that is another thing, its metadata says.
 */
loadVendor("valibot", {
  toOpenAPISchema: async (schema) => {
    // Safe cast: hono-openapi hands valibot's schemas to who stands for valibot; `app.test.ts` reads all.
    const { $schema: _, ...described } = toJsonSchema(schema as unknown as GenericSchema, {
      target: "draft-2020-12",
      errorMode: "ignore",
      overrideAction: ({ valibotAction }) =>
        isAsSent(valibotAction) ? valibotAction.metadata.asSent : undefined,
    });
    return described as Described;
  },
});
type Described = Awaited<
  ReturnType<NonNullable<Parameters<typeof loadVendor>[1]["toOpenAPISchema"]>>
>;

interface AsSent {
  metadata: { asSent: { type: "string" | "integer" } };
}

function isAsSent(action: object): action is AsSent {
  return (
    "metadata" in action &&
    typeof action.metadata === "object" &&
    action.metadata !== null &&
    "asSent" in action.metadata
  );
}

/** What the API's description says of all of it. */
export const documentation = {
  info: {
    title: "Lá Lành",
    version,
    description:
      "Mutual aid between schools. Quantities are integers in the item's smallest unit, values " +
      "are đồng, days ISO text, instants milliseconds since 1970 UTC. Acts need the Idempotency-Key that they name; " +
      "what another account did to the same thing under it is not done again: 409 `duplicate_id` names the key. " +
      "`x-act` is the act of the table of rights that an operation asks, `x-acts-of-parts` those " +
      "that it asks for parts of its answer. Every refusal is problem details (RFC 9457); an address " +
      "that is asked with a method it does not have answers 405 `method_not_allowed` and names in " +
      "`Allow` those it has, as OPTIONS does with 204.",
  },
  components: {
    securitySchemes: {
      // Over https the name begins with `__Secure-`.
      session: { type: "apiKey" as const, in: "cookie", name: "la-lanh.session_token" },
    },
  },
};
