/** Whom to call about a need, and who has looked. */
export const contact = {
  ask: "Xem người liên hệ",
  askHint: "Trường sẽ thấy ai đã xem và lúc nào.",
  looked: "Ai đã xem người liên hệ",
  nobody: "Chưa ai xem.",
  nobodyHint: "Sở, và cụm còn đang giúp điểm trường này, xem được tên và số điện thoại.",
};
