/** What happens to people, after which their lists are read again. */
export const ofPeople = [
  "person_added",
  "person_changed",
  "person_invited",
  "person_joined",
  "person_disabled",
  "person_enabled",
  "people_invited",
  "invitation_revoked",
] as const;
