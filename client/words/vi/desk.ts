/** What waits for the person who signed in. */
export const desk = {
  title: "Việc của tôi",
  myNeeds: "Nhu cầu của trường",
  coming: "Đang đến trường",
  toSend: "Cần gửi",
  onTheWay: "Đang trên đường",
  received: "Trường đã nhận",
  toVerify: "Chờ xác minh",
  lapsing: "Cam kết sắp hết hạn",
  openDiscrepancies: "Chênh lệch chưa giải quyết",
  nothing: "Không còn việc nào đang chờ",
  signInFirst: "Hãy đăng nhập để xem việc của mình",
};
