/** Opening a link: joining, or choosing a new password. */
export const joining = {
  title: "Vào Lá Lành",
  newPasswordTitle: "Đặt mật khẩu mới",
  what: "Lá Lành là nơi trường báo nhu cầu sau bão lũ, cụm hứa góp, và ai cũng thấy hàng đã đến đâu.",
  invites: (department: string, name: string) =>
    `${department} mời ${name} vào Lá Lành với tư cách:`,
  first: "Máy chủ này còn mới. Bạn sẽ là người quản trị đầu tiên.",
  forPassword: (name: string, username: string) =>
    `Đường dẫn này để ${name} (${username}) đặt mật khẩu mới.`,
  until: (at: string) => `Đường dẫn dùng được đến ${at}.`,
  onlyForYou: "Nếu bạn không phải người này, hãy đóng trang lại và báo cho người gửi.",
  signedInAs: (name: string) =>
    `Máy này đang đăng nhập là ${name}. Hoàn tất ở đây thì ${name} được đăng xuất khỏi máy này.`,
  name: "Họ và tên",
  username: "Tên đăng nhập",
  usernameHint: "Chữ thường không dấu, chữ số, dấu chấm hoặc gạch. Để lần sau đăng nhập.",
  password: "Mật khẩu",
  newPassword: "Mật khẩu mới",
  join: "Hoàn tất và vào",
  setPassword: "Lưu mật khẩu và vào",
  keepIt: "Hãy ghi lại tên đăng nhập và mật khẩu ở nơi kín đáo trước khi hoàn tất.",
  role: {
    school: (name: string) => `Phụ trách trường ${name}`,
    cluster: (name: string) => `Tổ trưởng ${name}`,
    department: () => "Cán bộ Sở",
    auditor: () => "Kiểm toán",
    administrator: () => "Người quản trị",
  },
  refused: {
    link_expired: {
      title: "Đường dẫn đã hết hạn",
      hint: "Mỗi đường dẫn chỉ dùng được ít ngày. Hãy nhắn người đã gửi làm đường dẫn mới.",
    },
    link_used: {
      title: "Đường dẫn này đã dùng rồi",
      hint: "Bạn đã đặt mật khẩu bằng đường dẫn này: hãy đăng nhập. Nếu quên mật khẩu, hãy xin đường dẫn mới.",
    },
    link_revoked: {
      title: "Đường dẫn này không còn dùng",
      hint: "Đã có đường dẫn mới hơn, hoặc lời mời đã được hủy. Hãy mở tin nhắn mới nhất, hoặc hỏi người gửi.",
    },
    person_disabled: {
      title: "Tài khoản này đang bị khóa",
      hint: "Hãy liên hệ Sở để được mở lại.",
    },
    unknown: {
      title: "Không tìm thấy đường dẫn này",
      hint: "Có thể đường dẫn bị cắt mất một phần khi chép. Hãy chép lại cả dòng, hoặc chạm thẳng vào đường dẫn trong tin nhắn.",
    },
  },
};
