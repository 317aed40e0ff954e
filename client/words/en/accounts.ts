import type { accounts as vi } from "../vi/accounts.ts";

export const accounts: typeof vi = {
  title: "My account",
  signInFirst: "Sign in to see your account.",
  name: "Name",
  actsAs: "Acts as",
  noMembership: "This account has no role yet. Ask the department.",
};
