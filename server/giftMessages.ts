import { quantityText } from "#domain/imports/quantities.ts";
import { vietnameseDay } from "#domain/imports/table.ts";
import type { Message } from "./importMessages.ts";

/** What is wrong with a row of a list of gifts, or worth a look, Vietnamese first. */
export const giftMessages = {
  campaign_missing: [
    "Chưa chọn đợt cứu trợ của những món quà này. Hãy chọn đợt rồi kiểm tra lại.",
    "No campaign is chosen for these gifts. Choose one and check again.",
  ],
  gifts_not_yours: [
    "Chỉ Sở mới nhập được quà đã trao. Hãy bỏ bảng này, hoặc nhờ Sở nhập.",
    "Only the department enters past gifts. Remove this sheet, or ask the department.",
  ],
  site_unknown: [
    "Trường không có điểm trường này. Hãy chọn một trong các điểm gợi ý, hoặc để trống là điểm chính.",
    "The school has no such site. Use one suggested, or leave it empty for the main site.",
  ],
  item_unknown: [
    "Danh mục chưa có mặt hàng này. Hãy dùng một tên gợi ý, hoặc thêm vào Danh mục trước.",
    "No such item. Use a name suggested, or add it to the catalogue first.",
  ],
  means_unlike_item: [
    "Hình thức không hợp với mặt hàng. Tiền: tiền mặt hoặc chuyển khoản; hàng: hiện vật.",
    "The means does not fit the item. Money: cash or transfer; things: goods.",
  ],
  unit_unknown: [
    "Mặt hàng không tính theo đơn vị này. Hãy dùng một trong các đơn vị gợi ý.",
    "The item is not counted in this unit. Use one of the units suggested.",
  ],
  number_ambiguous: [
    "Không rõ dấu phẩy là phần lẻ hay hàng nghìn. Một nghìn rưỡi ghi 1500, một rưỡi ghi 1,5.",
    "The comma may part decimals or thousands. Write 1500, or 1.5.",
  ],
  too_fine: [
    "Số lẻ quá nhỏ so với đơn vị của mặt hàng. Hãy bớt chữ số sau dấu phẩy.",
    "Finer than the item is counted. Use fewer digits behind the comma.",
  ],
  money_differs: [
    "Với tiền, số lượng và giá trị phải bằng nhau. Hãy sửa, hoặc để trống một ô.",
    "Of money, quantity and value are the same. Correct one, or leave it empty.",
  ],
  day_to_come: [
    "Ngày này chưa đến. Quà đã trao phải có ngày từ hôm nay trở về trước.",
    "This day is still to come. A past gift was given today or earlier.",
  ],
  day_outside_campaign: ({ startsOn, endsOn }) => [
    `Ngoài thời gian của đợt (${dayText(startsOn)} đến ${dayText(endsOn)}). Hãy sửa ngày, hoặc chọn đợt khác.`,
    `Outside the campaign (${dayText(startsOn)} to ${dayText(endsOn)}). Correct it, or choose another campaign.`,
  ],
  day_closed: ({ until }) => [
    `Kỳ sổ đến hết ${dayText(until)} đã đóng, không ghi thêm vào được. Hãy ghi một ngày sau đó, hoặc bỏ dòng này.`,
    `The books up to ${dayText(until)} are closed. Write a later day, or leave this row out.`,
  ],
  posted_otherwise: ({ quantity = "", value }) => [
    `Chứng từ này đã ghi sổ với số khác: ${quantity}, ${dongText(value)}. Sổ không sửa được: hãy ghi đúng như sổ, hoặc đảo biên nhận và chuyến hàng cũ trong Sổ cái rồi nhập lại.`,
    `This document is posted with other numbers: ${quantity}, ${dongText(value)}. The ledger cannot be edited: write the same, or reverse its receipt and consignment in the ledger and import again.`,
  ],
  name_differs: ({ name = "" }) => [
    `Mã này là của “${name}”. Nếu không phải, hãy sửa mã.`,
    `This code is of “${name}”. If that is not meant, correct the code.`,
  ],
  gift_repeated: ({ row = "" }) => [
    `Giống hệt dòng ${row}, sẽ tính là hai món quà. Nếu chỉ là một, hãy xóa bớt một dòng.`,
    `The same as row ${row}: it counts as another gift. If it is one, delete a row.`,
  ],
  document_posted: ({ day }) => [
    `Số chứng từ này đã có trong sổ (ngày ${dayText(day)}). Dòng này sẽ ghi thêm, không thay dòng cũ.`,
    `This document is in the ledger (of ${dayText(day)}). The row is added and replaces nothing.`,
  ],
  value_far_from_catalogue: ({ usual = "" }) => [
    `Khác xa giá danh mục (${usual} ₫). Hãy xem lại: giá trị là của cả dòng, tính bằng đồng.`,
    `Far from the catalogue's value (${usual} ₫). Check: the value is of the whole row, in đồng.`,
  ],
} as const satisfies Record<string, Message>;

function dayText(day: string | number | undefined): string {
  return vietnameseDay(String(day ?? ""));
}

function dongText(value: string | number | undefined): string {
  return `${quantityText(Number(value ?? 0), 0)} ₫`;
}
