import type { WaitingKind } from "#domain/waiting.ts";

interface Words {
  subject: (total: number) => string;
  hello: (name: string) => string;
  department: string;
  open: (address: string) => string;
  why: (address: string) => string;
  stop: (address: string) => string;
  kinds: Record<WaitingKind, string>;
}

/** What a digest says: how much of what waits, and where to do it. */
export const digestWords: Record<"vi" | "en", Words> = {
  vi: {
    subject: (total) => `Lá Lành: ${total} việc đang chờ`,
    hello: (name) => `Chào ${name},`,
    department: "Sở",
    open: (address) => `Mở việc của tôi: ${address}`,
    why: (address) => `Bạn nhận thư này mỗi sáng vì đã chọn thế. Đổi cách báo: ${address}`,
    stop: (address) => `Thôi nhận thư, không cần đăng nhập: ${address}`,
    kinds: {
      answer_question: "câu hỏi của Sở cần trả lời",
      confirm_receipt: "chuyến hàng đang đến, nhận rồi hãy xác nhận",
      bring_photo: "biên nhận còn thiếu ảnh hoặc biên bản đã ký",
      confirm_need: "nhu cầu đã lâu chưa có tin: còn cần không?",
      send_promise: "cam kết sắp hết hạn",
      chase_consignment: "chuyến hàng quá ngày chưa có biên nhận",
      explain_discrepancy: "chênh lệch cần giải thích",
      settle_discrepancy: "chênh lệch chưa giải quyết",
      verify_need: "nhu cầu chờ xác minh",
      agree_reversal: "yêu cầu đảo bút toán chờ người thứ hai",
      sign_period: "kỳ sổ đã chốt số, chờ Sở ký",
      call_site: "điểm trường bạn nhận gọi chưa có tin",
    },
  },
  en: {
    subject: (total) => `Lá Lành: ${total} things wait for you`,
    hello: (name) => `Hello ${name},`,
    department: "The department",
    open: (address) => `Open my work: ${address}`,
    why: (address) =>
      `You get this every morning because you chose to. Change how you are told: ${address}`,
    stop: (address) => `Get no more mails, without signing in: ${address}`,
    kinds: {
      answer_question: "questions of the department to answer",
      confirm_receipt: "consignments on their way, to confirm once they are there",
      bring_photo: "receipts that still lack a photo or the signed form",
      confirm_need: "needs not heard of for long: is help still needed?",
      send_promise: "promises about to lapse",
      chase_consignment: "consignments that should have been confirmed",
      explain_discrepancy: "differences to explain",
      settle_discrepancy: "differences to settle",
      verify_need: "needs to verify",
      agree_reversal: "reversals that wait for a second person",
      sign_period: "counted periods that wait for the department's signature",
      call_site: "sites that you are to call and nobody has heard from",
    },
  },
};
