import type { ErasureReason } from "#domain/erasure.ts";
import type { WaiverReason } from "#domain/evidence.ts";

/** Why a receipt needs no photo, and why a photo was erased. */
export const evidence = {
  waived: {
    no_camera: "Trường không có máy ảnh",
    photos_lost: "Ảnh đã mất",
    seen_on_site: "Sở đã đến xem tận nơi",
    known_otherwise: "Sở biết chắc theo cách khác",
  } satisfies Record<WaiverReason, string>,
  erased: {
    person_shown: "Ảnh có mặt người",
    asked_to: "Người trong ảnh hoặc gia đình yêu cầu",
    wrong_photo: "Ảnh nhầm",
    not_fitting: "Ảnh không phù hợp",
  } satisfies Record<ErasureReason, string>,
};
