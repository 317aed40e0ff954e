import { critical, money, urgent, want, type Teller } from "./story.ts";

/** Slopes and flash floods: cut roads, buried yards. */
export const slides: readonly Teller[] = [
  ({ pupils, days }) => ({
    situation: `Đường lên điểm trường sạt ba đoạn, bị cô lập ${days} ngày nay. Xe không vào được, hàng phải gùi bộ hơn 4 km từ đầu cầu treo.`,
    damage: "Chưa hư hỏng nặng nhưng hết gạo, nước sạch và thuốc; vách bếp thấm nước.",
    wants: [
      want("GAO", pupils * 4, critical),
      want("MI", pupils * 10, critical),
      want("NUOC", pupils * 6, critical),
      want("TUI-THUOC", 3, urgent),
      want("XE", 3, urgent),
      money(7, "Thuê gùi hàng, mua thực phẩm", urgent),
    ],
  }),
  ({ pupils, rooms }) => ({
    situation: `Taluy sau dãy lớp sạt xuống, đất đá lấp đến bậu cửa sổ ${rooms} phòng. Xã đã căng dây, trẻ chuyển sang học nhờ nhà văn hóa thôn.`,
    damage: "Tường hậu nứt, rãnh thoát nước bị lấp, đồ chơi ngoài trời bị vùi.",
    wants: [
      money(30, "Hót đất, kè rọ đá tạm", critical),
      want("XI-MANG", 60, urgent),
      want("CONG", 40, urgent),
      want("BAN-GHE", pupils / 5),
      want("DO-CHOI-NT", 1),
    ],
  }),
  ({ pupils, depth }) => ({
    situation: `Lũ quét tràn qua sân điểm trường trong vài phút, nước cao ${depth}, cuốn cổng, hàng rào và gần hết đồ trong lớp ghép. Không ai bị thương vì trẻ chưa đến lớp.`,
    damage: "Mất cổng, 35 m rào; trôi bàn ghế, tủ, đồ dùng của lớp ghép.",
    wants: [
      money(24, "Dựng lại rào, cổng, sửa lớp", critical),
      want("BAN-GHE", pupils / 2, critical),
      want("TU", 2, urgent),
      want("DO-CHOI", 3),
      want("CHAN", pupils, critical),
    ],
  }),
  ({ pupils }) => ({
    situation:
      "Ngầm tràn bị cuốn, trẻ hai thôn bên kia suối không sang lớp được. Trường mở tạm một nhóm lớp bên đó, chưa có gì ngoài chiếu và bảng.",
    damage: "Mất đường đến lớp của gần một nửa số trẻ; đồ dùng phải chia đôi.",
    wants: [
      want("BAN-GHE", pupils / 3, urgent),
      want("DO-CHOI", 2, urgent),
      want("CHIEU", pupils / 2, urgent),
      want("SUA", pupils * 4),
      money(9, "Dựng bếp tạm cho nhóm lớp mới", urgent),
    ],
  }),
  ({ rooms }) => ({
    situation: `Suối đổi dòng xói vào chân móng, sân trước lún sâu, ${rooms} phòng học có vết nứt. Trường xin hỗ trợ kè tạm trước đợt mưa tới.`,
    damage: "Lún 90 m² sân, nứt móng, trôi bồn hoa và khu chơi cát.",
    wants: [
      money(32, "Kè chân móng, đổ lại sân", urgent),
      want("XI-MANG", 80, urgent),
      want("CONG", 50, urgent),
      want("DO-CHOI-NT", 2),
    ],
  }),
  ({ pupils, days }) => ({
    situation: `Nứt đồi phía trên khu dân cư, ${days} hộ phải sơ tán vào điểm trường. Lớp học nhường cho bà con, trẻ dồn sang một phòng, chăn màn của lớp đem dùng chung.`,
    damage: "Đồ dùng bán trú dùng chung đã hao hụt, bếp nhỏ nấu không đủ.",
    wants: [
      want("CHAN", pupils, urgent),
      want("MAN", pupils / 2, urgent),
      want("MI", pupils * 6, urgent),
      want("DO-BEP", 1, urgent),
      want("XA-PHONG", 24),
    ],
  }),
  ({ pupils, depth }) => ({
    situation: `Cống qua đường bị tắc, nước lũ dồn vào sân điểm trường sâu ${depth}, đá hộc nằm ngổn ngang trước cửa lớp. Phụ huynh đã dọn được lối đi nhỏ.`,
    damage: "Vỡ nền sân, gãy lan can hành lang, hỏng ủng và áo mưa của trẻ.",
    wants: [
      money(17, "Hót đá, đổ lại sân và lan can", urgent),
      want("CONG", 24, urgent),
      want("UNG", pupils, urgent),
      want("AO-AM", pupils),
      want("GIA", 4),
    ],
  }),
];
