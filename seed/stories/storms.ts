import { critical, money, urgent, want, type Teller } from "./story.ts";

/** Wind: roofs and power. */
export const storms: readonly Teller[] = [
  ({ rooms }) => ({
    situation: `Gió giật lúc rạng sáng cuốn bay mái tôn ${rooms} phòng học và hành lang. Trẻ học dồn hai lớp một phòng, mưa là phải nghỉ.`,
    damage: `Tốc ${rooms * 60} m² mái, gãy xà gồ, trần nhựa sập; quạt và bóng điện hỏng.`,
    wants: [
      want("TON", rooms * 22, critical),
      want("BAT", 4, critical),
      want("DAY-DIEN", rooms, urgent),
      money(20, "Thay xà gồ, công lợp mái", critical),
    ],
  }),
  ({ pupils }) => ({
    situation:
      "Cây gạo cổ thụ đổ đè sập một nửa nhà bếp, may không có người bên trong. Trường đang che bạt nấu ăn ngoài sân, gió lùa tắt bếp liên tục.",
    damage: "Sập mái bếp 40 m², vỡ bồn nước, móp tủ nấu cơm.",
    wants: [
      money(26, "Dựng lại nhà bếp", critical),
      want("NOI-COM", 1, urgent),
      want("BON-NUOC", 1, urgent),
      want("BAT-THIA", pupils, urgent),
      want("BAT", 3, critical),
    ],
  }),
  ({ pupils, days }) => ({
    situation: `Đường điện hạ thế đổ hơn 20 cột, dự kiến ${days} ngày nữa mới có điện. Lớp học tối, nước không bơm lên bể được, tối đến các cô trực phải thắp nến.`,
    damage: "Cháy máy bơm, hỏng hệ thống điện hai dãy lớp.",
    wants: [
      want("MAY-PHAT", 1, urgent),
      want("DEN", 12, urgent),
      want("DAY-DIEN", 3),
      want("NUOC", pupils * 4, urgent),
      money(9, "Thay máy bơm, kéo lại dây điện"),
    ],
  }),
  ({ pupils, rooms }) => ({
    situation: `Lớp học gỗ ${rooms} gian ở điểm trường bị gió xô nghiêng, phải chống bằng cột tre. Lớp đã chuyển sang nhà sàn của trưởng thôn, không có bàn ghế.`,
    damage: "Khung gỗ xô lệch, vách ván bong, mái fibrô vỡ gần hết.",
    wants: [
      money(28, "Gia cố khung, làm lại vách và mái", urgent),
      want("TON", 45, urgent),
      want("BAN-GHE", pupils / 3, urgent),
      want("CHIEU", pupils / 2),
    ],
  }),
  ({ pupils }) => ({
    situation:
      "Nhà công vụ của giáo viên cắm bản tốc mái, chăn áo ướt sạch. Ba cô đang ở nhờ lớp học, buổi trưa phải dọn chỗ cho trẻ ngủ.",
    damage: "Bay 28 tấm tôn, hỏng giường tủ, đồ nấu ăn của giáo viên.",
    wants: [
      want("TON", 28, urgent),
      want("CHAN", 6, urgent),
      want("GIUONG", pupils / 4),
      money(11, "Sửa nhà công vụ", urgent),
    ],
  }),
  ({ pupils, rooms }) => ({
    situation: `Mưa hắt theo gió suốt đêm, ${rooms} phòng học dột khắp nơi. Trời vùng cao đã trở lạnh mà chăn ấm và đệm đều ẩm mốc, trẻ ho nhiều.`,
    damage: "Dột mái, mốc tường, hỏng chăn đệm; cửa kính vỡ 14 ô.",
    wants: [
      want("CHAN", pupils, critical),
      want("AO-AM", pupils, urgent),
      want("DEM", pupils / 3),
      want("BAT", 3, urgent),
      money(10, "Chống dột, thay kính cửa"),
    ],
  }),
  ({ pupils }) => ({
    situation:
      "Mái vòm che sân chơi bị gió bẻ gập, đè lên khu vận động. Trẻ không còn chỗ chơi khi trời mưa, cổng sau phải rào lại vì tôn còn vướng trên cao.",
    damage: "Gãy 6 cột thép, rách bạt mái vòm, hỏng cầu trượt và xích đu.",
    wants: [
      want("DO-CHOI-NT", 2, urgent),
      want("BAT", 6, urgent),
      want("DO-CHOI", Math.ceil(pupils / 40)),
      money(22, "Hạ tôn nguy hiểm, dựng lại cột", critical),
    ],
  }),
];
