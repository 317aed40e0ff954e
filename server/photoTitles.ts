import { photoLimits } from "#domain/photo.ts";
import type { PhotoRefusal } from "#domain/refusals.ts";

const { megabytes, megapixels } = photoLimits;

/** What is said when a photo is refused, Vietnamese first. */
export const photoTitles: Record<PhotoRefusal, readonly [vi: string, en: string]> = {
  not_a_photo: [
    "Tệp này không phải ảnh JPEG, PNG hay WebP. Hãy chụp lại hoặc chọn một ảnh khác.",
    "This file is no JPEG, PNG or WebP picture. Take a photo again or choose another.",
  ],
  photo_in_heic: [
    "Ảnh này ở dạng HEIC của iPhone. Hãy chụp lại ngay trong Lá Lành hoặc chọn ảnh JPEG (Cài đặt → Camera → Định dạng → Tương thích nhất).",
    "This is an iPhone's HEIC. Take the photo within Lá Lành or choose a JPEG (Settings → Camera → Formats → Most Compatible).",
  ],
  photo_damaged: [
    "Ảnh bị hỏng hoặc bị cắt mất một phần. Hãy chụp lại hoặc chọn ảnh khác.",
    "The photo is damaged or breaks off. Take it again or choose another.",
  ],
  photo_too_large: [
    `Ảnh quá lớn: tối đa ${megabytes} MB và ${megapixels} triệu điểm ảnh. Hãy chụp lại ngay trong Lá Lành, ảnh sẽ tự được thu nhỏ.`,
    `The photo is too large: at most ${megabytes} MB and ${megapixels} megapixels. Take it within Lá Lành, which makes it smaller.`,
  ],
  photo_too_slow: [
    "Ảnh mất quá lâu để đọc. Hãy chụp lại hoặc chọn ảnh JPEG khác.",
    "The photo takes too long to read. Take it again or choose another JPEG.",
  ],
  photo_erased: [
    "Sở đã gỡ ảnh này nên không nhận lại nữa. Nếu cần, hãy thêm một ảnh khác.",
    "The department has erased this photo, so it is not taken again. Add another one if needed.",
  ],
  photo_differs: [
    "Đây không phải ảnh đã ghi trong nhu cầu hay biên nhận. Hãy gửi đúng ảnh đó từ máy đã ghi.",
    "This is not the photo that the need or receipt names. Send that one from the phone on which it was written.",
  ],
};
