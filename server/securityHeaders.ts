import type { secureHeaders } from "hono/secure-headers";

/** What browsers may do with our answers: nothing inline, nothing from elsewhere. */
export const securityHeaders: Parameters<typeof secureHeaders>[0] = {
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
  // TLS ends before us; whoever ends it says this.
  strictTransportSecurity: false,
  referrerPolicy: "same-origin",
};
