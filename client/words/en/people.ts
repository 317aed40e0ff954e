import type { people as vi } from "../vi/people.ts";

export const people: typeof vi = {
  signIn: "Sign in",
  username: "User name",
  password: "Password",
  demoAccounts: "Demonstration accounts",
};
