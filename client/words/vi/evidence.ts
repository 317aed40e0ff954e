import type { ErasureReason } from "#domain/erasure.ts";
import type { NoEvidenceReason, WaiverReason } from "#domain/evidence.ts";

/** Why a receipt or a campaign needs no photo, and why a photo was erased. */
export const evidence = {
  waived: {
    no_camera: "Trường không có máy ảnh",
    photos_lost: "Ảnh đã mất",
    seen_on_site: "Sở đã đến xem tận nơi",
    known_otherwise: "Sở biết chắc theo cách khác",
  } satisfies Record<WaiverReason, string>,
  without: {
    few_cameras: "Nhiều trường không có máy ảnh hoặc không có mạng",
    signed_on_paper: "Biên bản giấy có chữ ký, Sở giữ",
    followed_on_site: "Sở theo dõi tận nơi",
    too_urgent: "Khẩn cấp: hàng phải đến tay ngay",
  } satisfies Record<NoEvidenceReason, string>,
  erased: {
    person_shown: "Ảnh có mặt người",
    asked_to: "Người trong ảnh hoặc gia đình yêu cầu",
    wrong_photo: "Ảnh nhầm",
    not_fitting: "Ảnh không phù hợp",
  } satisfies Record<ErasureReason, string>,
};
