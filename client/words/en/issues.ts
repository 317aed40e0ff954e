import { dayFact } from "../fact.ts";
import type { issues as vi } from "../vi/issues.ts";

export const issues: typeof vi = {
  required: () => "This is not filled in yet.",
  too_long: () => "This is too long: say it shorter.",
  too_many_lines: () => "Too many lines: at most 30 at a time, so make it two.",
  line_repeated: () => "A line is repeated: make them one.",
  pledge_repeated: () => "A promise is chosen twice: make it one line.",
  hidden_characters: () => "There are hidden characters: type this instead of pasting it.",
  not_a_phone: () => "A phone number has 8 to 20 digits, such as 0912 345 678.",
  not_an_item: () => "Choose an item from the catalogue.",
  not_a_user_name: () => "A user name has 3 to 30 lower-case letters, digits, dots or hyphens.",
  not_whole: () => "Enter a whole number.",
  too_small: () => "This number is too small: enter a larger one.",
  too_large: () => "This number is too large: check for a zero too many.",
  not_a_number: () => "Enter a number, such as 24 or 1.5.",
  not_a_choice: () => "Choose one of the given options.",
  not_a_day: () => "Enter a day, such as 23/11/2026.",
  day_does_not_exist: () => "There is no such day: check day and month.",
  date_in_future: () => "This day is yet to come: choose today or an earlier day.",
  date_before_campaign: (facts) =>
    `This day is before the campaign began (${dayFact(facts, "startsOn")}): check it.`,
  before_sent: (facts) => `This is before the day of sending (${dayFact(facts, "sentOn")}).`,
  malformed_json: () => "What was sent is damaged: reload the page and send again.",
  id_not_uuid_v7: () => "The id of this is wrong: reload the page and send again.",
  invalid: () => "This is not right yet: check it.",
};
