import type { people as vi } from "../vi/people.ts";

export const people: typeof vi = {
  signIn: "Sign in",
  username: "User name",
  password: "Password",
  showPassword: "Show the password",
  hint: "For schools, clusters, the department and auditors. The map and ledger need no account.",
  alreadyIn: (name) => `You are signed in as ${name}.`,
  goOn: "Continue",
  demoAccounts: "Demonstration accounts",
  demoHint: "Tap an account to try it at once.",
  demo: {
    school: "A school hit by the storm",
    cluster: "Head of cluster 1",
    department: "Department officer",
    auditor: "Auditor",
    administrator: "Administrator",
  },
};
