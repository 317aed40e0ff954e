import type { desk as vi } from "../vi/desk.ts";

export const desk: typeof vi = {
  title: "My desk",
  myNeeds: "The school's needs",
  coming: "On the way to the school",
  toSend: "To send",
  onTheWay: "On the way",
  received: "Received by schools",
  toVerify: "To verify",
  lapsing: "Promises about to lapse",
  openDiscrepancies: "Open discrepancies",
  nothing: "Nothing is waiting",
  signInFirst: "Sign in to see what waits for you",
};
