import type { Words } from "../t.ts";

export const evidence: Words["evidence"] = {
  waived: {
    no_camera: "The school has no camera",
    photos_lost: "The photos were lost",
    seen_on_site: "The department saw it on site",
    known_otherwise: "The department is sure in another way",
  },
  without: {
    few_cameras: "Many schools have no camera or no network",
    signed_on_paper: "Signed on paper, which the department keeps",
    followed_on_site: "The department follows it on site",
    too_urgent: "Too urgent: goods must reach people at once",
  },
  erased: {
    person_shown: "It showed a person",
    asked_to: "A person shown, or the family, asked for it",
    wrong_photo: "It was the wrong photo",
    not_fitting: "It was not fitting",
  },
};
