/** Signing in. */
export const people = {
  signIn: "Đăng nhập",
  username: "Tên đăng nhập",
  password: "Mật khẩu",
  demoAccounts: "Tài khoản trình diễn",
};
