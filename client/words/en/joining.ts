import type { joining as vi } from "../vi/joining.ts";

export const joining: typeof vi = {
  title: "Join Lá Lành",
  newPasswordTitle: "Choose a new password",
  what: "With Lá Lành schools say what they need after a storm, clusters promise it, and everyone sees what arrived.",
  invites: (department, name) => `${department} invites ${name} to Lá Lành as:`,
  first: "This server is new. You will be its first administrator.",
  forPassword: (name, username) => `With this link ${name} (${username}) chooses a new password.`,
  until: (at) => `The link works until ${at}.`,
  onlyForYou: "If this is not you, close the page and tell whoever sent it.",
  signedInAs: (name) =>
    `${name} is signed in on this device. Finishing here signs ${name} out of it.`,
  name: "Name",
  username: "User name",
  usernameHint: "Small letters without accents, digits, dots or hyphens. You sign in with it.",
  password: "Password",
  newPassword: "New password",
  join: "Finish and enter",
  setPassword: "Save the password and enter",
  keepIt: "Write the user name and password down in a safe place before you finish.",
  role: {
    school: (name) => `Responsible for ${name}`,
    cluster: (name) => `Head of ${name}`,
    department: () => "Department officer",
    auditor: () => "Auditor",
    administrator: () => "Administrator",
  },
  refused: {
    link_expired: {
      title: "The link has expired",
      hint: "A link works for some days only. Ask whoever sent it for a new one.",
    },
    link_used: {
      title: "The link has been used",
      hint: "You chose your password with it: sign in. If you forgot it, ask for a new link.",
    },
    link_revoked: {
      title: "The link no longer works",
      hint: "There is a newer one, or the invitation was revoked. Open the latest message, or ask whoever sent it.",
    },
    person_disabled: {
      title: "This account is disabled",
      hint: "Ask the department to enable it.",
    },
    unknown: {
      title: "There is no such link",
      hint: "A part of it may have been lost in copying. Copy the whole line, or tap the link in the message itself.",
    },
  },
};
