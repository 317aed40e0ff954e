import type { Cost } from "./password.ts";

/** What signing in needs to know of this server. */
export interface AuthSettings {
  /** The origin under which people reach us, without a slash at the end. */
  publicUrl: string;
  /** Signs the cookies: `readSecret`. */
  secret: string;
  /** Makes links and seals second factors: `readAccountKey`. */
  accountKey: string;
  /** How dear a new password's hash is, when not as dear as usual. */
  cost?: Cost;
}

/** How long a session lasts after it was last renewed. */
export const sessionDays = 30;
/** With what the names of our cookies begin. */
export const cookiePrefix = "la-lanh";
/** How a sign-in tells better-auth on which device it is. */
export const deviceHeader = "x-device";
/** Whether cookies go over https alone. */
export const isSecure = ({ publicUrl }: AuthSettings) => publicUrl.startsWith("https:");
