/** People, their invitations, and one's own account. */
export const accounts = {
  title: "Tài khoản của tôi",
  signInFirst: "Hãy đăng nhập để xem tài khoản của bạn.",
  name: "Họ và tên",
  actsAs: "Làm việc với tư cách",
  noMembership: "Tài khoản này chưa được giao vai trò nào. Hãy hỏi Sở.",
};
