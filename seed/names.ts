import type { Chance } from "./chance.ts";

// Inventions, all of them: names as people, schools and hamlets there might have them.

/** 100 names for preschools, without "Mầm non" before them. */
export const schoolNames: readonly string[] = namesIn(`
  Hoa Mận, Lê Rừng, Ban Trắng, Gạo Đỏ, Mua Tím, Sim Tím, Hoa Dẻ, Hoa Trẩu,
  Hoa Xoan, Đỗ Quyên Núi, Mộc Miên, Dã Quỳ, Cúc Núi, Bồ Công Anh, Hoa Chuối,
  Tam Giác Mạch, Cải Nương, Nắng Mai, Nắng Đồi, Nắng Nương, Suối Trong,
  Suối Nhỏ, Suối Hát, Suối Khe, Mây Trắng, Mây Ngàn, Mây Lành, Đồi Chè,
  Đồi Cọ, Đồi Thông, Búp Măng, Búp Trà, Lá Cọ, Lá Dâu, Lá Non, Lá Lành,
  Hạt Dẻ, Hạt Thóc, Hạt Ngô, Hạt Mầm, Hạt Sương, Chim Ri, Chim Chích,
  Họa Mi Núi, Sáo Nâu, Ong Vàng, Bướm Trắng, Ve Con, Chuồn Ớt, Nai Vàng,
  Thỏ Nâu, Sóc Nhỏ, Gà Rừng, Nghé Con, Cầu Vồng, Sao Hôm, Trăng Non,
  Trăng Rằm, Sương Mai, Gió Núi, Gió Lành, Bếp Lửa, Nhà Sàn, Cối Nước,
  Guồng Nước, Cầu Tre, Cầu Mây, Ruộng Bậc, Lúa Nương, Lúa Non, Ngô Non,
  Măng Sữa, Trám Đen, Sấu Non, Mơ Vàng, Cam Vàng, Rừng Cọ, Rừng Vầu,
  Rừng Trúc, Bản Xanh, Bản Mây, Núi Xanh, Đèn Sao, Khèn Lá, Đàn Tính,
  Quả Còn, Sáo Trúc, Trống Nhỏ, Váy Hoa, Khăn Thêu, Thổ Cẩm, Mái Cọ,
  Nón Lá, Gùi Nhỏ, Đường Mây, Cánh Diều, Con Suối, Mùa Vàng, Ngàn Thông`);

const hamletFirst = ["Nà", "Khuổi", "Lũng", "Bản", "Pác", "Nậm", "Cốc", "Phia", "Tả", "Thẳm"];
const hamletSecond = namesIn(`
  Khoang, Luông, Mạ, Phày, Thẳm, Vài, Rịa, Cưởm, Lếch, Choóng, Hin,
  Pèng, Chang, Trà, Slưa, Ngoã, Noong, Coóc, Lình, Xả, Đứa, Puồng`);

/** Every hamlet name we can invent, in the order of chance; each is given out once. */
export function hamletNames(chance: Chance): string[] {
  const all = hamletFirst.flatMap((first) =>
    hamletSecond.filter((second) => second !== first).map((second) => `${first} ${second}`),
  );
  return chance.shuffled(all);
}

const families = namesIn(`
  Nguyễn, Hoàng, Nông, Ma, Lý, Vàng, Đặng, Bàn, Triệu, Lộc, Quan,
  Chẩu, Phùng, Hà, Vi, Lương, Trần, Đỗ, Giàng, Sùng, Hầu, Thào`);
const womenGiven = namesIn(`
  Hoài, Thơm, Duyên, Mến, Lành, Thắm, Nhung, Xuân, Hiên, Mây, Dung,
  Huệ, Quyên, Thuỷ, Ngần, Liễu, Chiêm, Hạnh, Loan, Biên, Sen, Mai`);
const menGiven = ["Thành", "Sơn", "Quảng", "Tuyến", "Kiên", "Bình", "Sinh", "Páo", "Lâm", "Đạt"];

/** An invented woman's name, as most heads of preschools are women. */
export function womanName(chance: Chance): string {
  return `${chance.pick(families)} Thị ${chance.pick(womenGiven)}`;
}

export function manName(chance: Chance): string {
  return `${chance.pick(families)} Văn ${chance.pick(menGiven)}`;
}

/** A number that nobody has: 0900 000 and three digits. */
export function phoneNumber(chance: Chance): string {
  return `0900 000 ${String(chance.whole(0, 999)).padStart(3, "0")}`;
}

function namesIn(list: string): string[] {
  return list.split(",").map((name) => name.trim());
}
