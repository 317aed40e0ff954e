/** Signing in. */
export const people = {
  signIn: "Đăng nhập",
  username: "Tên đăng nhập",
  password: "Mật khẩu",
  showPassword: "Hiện mật khẩu",
  hint: "Dành cho trường, cụm, Sở và kiểm toán. Xem bản đồ và sổ cái thì không cần đăng nhập.",
  alreadyIn: (name: string) => `Bạn đang đăng nhập là ${name}.`,
  goOn: "Tiếp tục",
  demoAccounts: "Tài khoản trình diễn",
  demoHint: "Chạm một tài khoản để vào thử ngay.",
  demo: {
    school: "Trường có điểm bị bão",
    cluster: "Tổ trưởng cụm số 1",
    department: "Cán bộ Sở",
    auditor: "Kiểm toán",
    administrator: "Quản trị",
  },
};
