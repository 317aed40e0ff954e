import { critical, money, urgent, want, type Teller } from "./story.ts";

/** Water: kitchens, bedding, books and wells. */
export const floods: readonly Teller[] = [
  ({ pupils, depth }) => ({
    situation: `Nước suối dâng lúc nửa đêm, bếp bán trú ngập sâu ${depth}. Gạo, thực phẩm và đồ nấu trôi hoặc hỏng hết, các cô đang nấu nhờ bếp nhà dân rồi gánh cơm sang lớp.`,
    damage: "Bếp ga, tủ nấu cơm, nồi, khay ăn hỏng; tường bếp bong vữa, đường điện chập.",
    wants: [
      money(16, "Sửa tường bếp và đường điện", urgent),
      want("DO-BEP", 2, urgent),
      want("BEP-GAS", 2),
      want("KHAY", pupils, urgent),
      want("GAO", pupils * 3, critical),
    ],
  }),
  ({ pupils, depth, rooms }) => ({
    situation: `${rooms} phòng học ngập ${depth}, chăn màn và đệm ngủ trưa ngâm nước bùn hai ngày, phơi không hết mùi. Trẻ phải nằm nhờ chiếu của nhà văn hóa thôn.`,
    damage: `Chăn, màn, chiếu, đệm của ${pupils} cháu hỏng; nền gạch bong ở góc lớp.`,
    wants: [
      want("CHAN", pupils, critical),
      want("MAN", pupils / 2, urgent),
      want("CHIEU", pupils / 2),
      want("DEM", pupils / 2, urgent),
      money(8, "Lát lại nền, sơn chống mốc"),
    ],
  }),
  ({ pupils, rooms }) => ({
    situation: `Bùn tràn qua cửa sổ, dày hơn 40 cm trong ${rooms} phòng học. Phụ huynh và công an xã đã xúc bùn ba ngày nhưng chưa xong, chưa thể đón trẻ trở lại.`,
    damage: "Bàn ghế, giá đồ chơi, tủ đựng đồ cá nhân ngâm bùn bong keo; sách truyện nát.",
    wants: [
      want("CONG", 30, critical),
      want("BAN-GHE", pupils / 4, urgent),
      want("TU", rooms, urgent),
      want("SACH", pupils / 3),
      want("CLORAMIN", 20, urgent),
      money(12, "Thuê máy xúc bùn, sửa cửa", urgent),
    ],
  }),
  ({ pupils }) => ({
    situation:
      "Nguồn nước tự chảy bị vùi, bể chứa đầy bùn. Các cô phải xin từng can nước về nấu ăn, rửa tay cho trẻ; đã có cháu đau bụng, đi ngoài.",
    damage: "Vỡ bể lọc, đứt 300 m ống dẫn nước, máy lọc nước cháy bo mạch.",
    wants: [
      want("BON-NUOC", 2, critical),
      want("LOC-NUOC", 1, urgent),
      want("NUOC", pupils * 6, critical),
      want("CLORAMIN", 15, urgent),
      want("TUI-THUOC", 4, urgent),
      money(14, "Nối lại đường ống nước", urgent),
    ],
  }),
  ({ pupils, depth }) => ({
    situation: `Phòng kho của trường ngập ${depth}. Toàn bộ sách, học liệu, đồ dùng góc chơi chuẩn bị cho năm học mới đều ướt, mốc, không dùng lại được.`,
    damage: "Hỏng sách, bút màu, đồ chơi góc của các lớp; tivi lớp 5 tuổi ngấm nước.",
    wants: [
      want("SACH", pupils / 2, urgent),
      want("BUT-MAU", pupils),
      want("VO", pupils * 2),
      want("DO-CHOI", 6, urgent),
      want("TIVI", 1),
      money(5, "In lại học liệu, tranh chủ đề"),
    ],
  }),
  ({ pupils }) => ({
    situation:
      "Kho lương thực bán trú thấm dột, gạo ướt lên mộng phải bỏ. Đường vào xã mới thông xe máy, thức ăn cho trẻ chỉ còn đủ hai bữa.",
    damage: "Hỏng gạo, dầu ăn, sữa dự trữ của tháng.",
    wants: [
      want("GAO", pupils * 4, critical),
      want("SUA", pupils * 4, urgent),
      want("DAU-AN", 24, urgent),
      want("THIT-HOP", pupils, urgent),
      money(6, "Mua thực phẩm tươi tại chợ xã", urgent),
    ],
  }),
  ({ pupils, depth }) => ({
    situation: `Nước rút nhưng để lại xác súc vật và rác quanh điểm trường, giếng ngập ${depth}. Trạm y tế đã phun khử khuẩn một lần, cần làm thêm trước khi đón trẻ.`,
    damage: "Nhà vệ sinh tắc, giếng nhiễm bẩn, sân lớp phủ bùn thối.",
    wants: [
      want("CLORAMIN", 30, critical),
      want("XA-PHONG", pupils / 2, urgent),
      want("TUI-THUOC", 6, urgent),
      want("UNG", pupils, urgent),
      money(18, "Thau giếng, sửa nhà vệ sinh", urgent),
    ],
  }),
  ({ pupils, depth }) => ({
    situation: `Hồ chứa phía trên xả tràn, khu bếp và phòng ăn ngập ${depth} suốt một ngày. Trẻ bán trú phải về ăn trưa ở nhà, nhiều cháu đi bộ hơn một giờ nên nghỉ học.`,
    damage: "Tủ lạnh, máy xay, bếp ga ngâm nước; bàn ăn gỗ ép trương nở.",
    wants: [
      want("BEP-GAS", 2, urgent),
      want("BAN-GHE", pupils / 6, urgent),
      want("BAT-THIA", pupils),
      want("GAO", pupils * 2, urgent),
      money(13, "Sửa phòng ăn, mua tủ lạnh cũ", urgent),
    ],
  }),
];
