import { Hono, type MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

declare module "hono" {
  interface ContextVariableMap {
    /** That an answer has every header already, these included: setting each takes longer than the rest of it. */
    isWhole?: boolean;
    /** The headers of every answer, for those that are made with them. */
    everywhere?: Record<string, string>;
  }
}

/** What browsers may do with our answers: nothing inline, nothing framed, nothing from elsewhere. */
const everywhere = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // Tiles are asked for only when a reader switches them on.
    // A photo that is being added is shown from memory.
    imgSrc: ["'self'", "data:", "blob:", "https://tile.openstreetmap.org"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // For browsers that do not know `frame-ancestors`.
  xFrameOptions: "DENY",
  referrerPolicy: "same-origin",
  // A school's position is all that is ever asked of a device by its page.
  permissionsPolicy: {
    geolocation: ["self"],
    camera: [],
    microphone: [],
    payment: [],
    usb: [],
    serial: [],
    bluetooth: [],
    displayCapture: [],
  },
} satisfies Parameters<typeof secureHeaders>[0];

/**
 * A year, as browsers' lists ask. Names below the server's own are not bound by it: they may be
 * other people's.
 */
const onlyEncrypted = "max-age=31536000";

/** The headers of every answer of a server that people reach at `publicUrl`. */
export interface SecurityHeaders {
  /** Sets them on every answer that does not have them. */
  set: MiddlewareHandler;
  /** By their names, for answers that are made with them. */
  headers: () => Promise<Record<string, string>>;
}

export function securityHeaders(publicUrl: string): SecurityHeaders {
  const isEncrypted = publicUrl.startsWith("https:");
  const setEach = secureHeaders({
    ...everywhere,
    strictTransportSecurity: isEncrypted && onlyEncrypted,
  });
  const any = new Hono().use(setEach).get("/", (c) => c.body(null));
  let named: Record<string, string> | undefined;
  const headers = async () => (named ??= Object.fromEntries((await any.request("/")).headers));
  return {
    set: async (c, next) => {
      c.set("everywhere", named ?? (await headers()));
      await next();
      if (!c.get("isWhole")) await setEach(c, async () => undefined);
    },
    headers,
  };
}
