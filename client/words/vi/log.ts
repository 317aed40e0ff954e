/** What a reader's browser says of the public log. */
export const log = {
  checking: "Đang đối chiếu với nhật ký công khai…",
  proven: "Máy này đã đối chiếu: bút toán nằm trong nhật ký công khai, đúng như đang hiển thị.",
  first: "Máy này xem nhật ký lần đầu và đã ghi nhớ. Lần sau, nhật ký phải nối tiếp đúng bản này.",
  again: "Nhật ký nối tiếp đúng bản mà máy này đã thấy lần trước: không có gì bị sửa hay bỏ đi.",
  size: (count: string) => `Nhật ký có ${count} bút toán.`,
  unsigned:
    "Phần đã ký là ngày, số lượng, số tiền, lý do và mã của các bên. Tên, đơn vị tính, số lũy kế và việc bút toán đã bị đảo hay chưa là do máy chủ cho biết.",
  cosigned: (name: string, at: string) =>
    `${name} xác nhận độc lập lúc ${at}, theo khóa mà máy chủ này đưa ra.`,
  disputed: (name: string) =>
    `Cảnh báo: ${name} đã thấy một nhật ký khác mang tên này. Hãy báo cho kiểm toán.`,
  waiting: "Bút toán vừa ghi, đang được đưa vào nhật ký. Máy sẽ tự đối chiếu lại.",
  late: "Chưa đối chiếu được: bút toán vẫn chưa có trong nhật ký đã ký. Thường chỉ mất vài giây. Nếu lát nữa vẫn vậy, hãy báo cho kiểm toán.",
  unreachable: "Chưa đối chiếu được vì mất kết nối.",
  wrong: {
    signature: "Cảnh báo: chữ ký của nhật ký không đúng.",
    inclusion: "Cảnh báo: bút toán này không nằm trong nhật ký đã ký.",
    shown: "Cảnh báo: nội dung đang hiển thị khác với nội dung đã ký.",
  },
  tell: "Hãy chụp màn hình và báo cho kiểm toán.",
  forked: "Cảnh báo: nhật ký không còn là nhật ký mà máy này đã thấy",
  forkedWhy:
    "Bản đang hiển thị không nối tiếp bản đã ký mà máy này thấy trước đây: đã có bút toán bị sửa hoặc bỏ đi. Máy này giữ cả hai bản làm bằng chứng. Hãy tải về và gửi cho kiểm toán.",
  forkedAt: (at: string) => `Phát hiện lúc ${at}.`,
  seen: "Bản đã thấy trước đây",
  now: "Bản thấy sau đó",
  download: "Tải bằng chứng về máy",
  file: "bang-chung-nhat-ky.txt",
  own: "Tự kiểm tra bằng phần mềm khác",
  proofFile: "Chứng minh của bút toán (tlog-proof)",
  bytes: "Nội dung đã ký",
  checkpoint: "Nhật ký đã ký",
  witnesses: "Nhân chứng và khóa của họ",
  pack: "Gói kiểm toán: toàn bộ sổ cái (ZIP)",
};
