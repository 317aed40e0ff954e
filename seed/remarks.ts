// What people of the demo write beside their acts. No dates: the demo shifts its days.

export const questions: readonly string[] = [
  "Trường cho biết số chăn trên là cho trẻ bán trú hay cả trẻ học một buổi? Đề nghị ghi rõ số trẻ từng lớp.",
  "Bếp này đã có trong danh mục sửa chữa từ ngân sách xã chưa? Nếu có, trường chỉ đề nghị phần còn thiếu.",
  "Số bàn ghế đề nghị lớn hơn số trẻ của điểm trường. Nhờ trường kiểm đếm lại và gửi lại nhu cầu.",
];

export const refusals: readonly string[] = [
  "Hạng mục kè đá đã có dự án của tỉnh, khởi công trong tháng này; đề nghị trường phối hợp với ban quản lý dự án.",
  "Điểm trường đã sáp nhập về điểm chính từ đầu năm học, không còn trẻ; nhu cầu chuyển về điểm chính.",
];

export const approvalReasons: readonly string[] = [
  "Duyệt theo số trẻ bán trú đang học.",
  "Phần còn lại dùng được sau khi giặt, phơi.",
  "Xã đã cấp một phần từ hàng cứu trợ đợt đầu.",
  "Duyệt trước phần cấp bách, phần sau xét khi có khảo sát.",
];

export const pledgeNotes: readonly string[] = [
  "Các trường trong cụm quyên góp, gom tại trường chị tổ trưởng.",
  "Công đoàn các trường trong cụm đóng góp.",
  "Phụ huynh ủng hộ, cụm kiểm và đóng gói lại.",
  "Mua theo giá của đại lý gần điểm trường để đỡ công chở.",
  "Trích quỹ tình thương của cụm.",
];

export const consignmentNotes: readonly string[] = [
  "Hàng chở đến trung tâm xã, nhờ trường bố trí người đón.",
  "Đóng bao hai lớp vì đường còn mưa, nhờ kiểm từng bao.",
  "Đoàn của cụm đi cùng xe, giao tận điểm trường.",
  "Gửi xe tuyến, bốc dỡ nhờ dân quân thôn.",
];

export const carriers: readonly string[] = [
  "Xe tải của phụ huynh",
  "Xe bán tải của công đoàn cụm",
  "Xe khách tuyến huyện cũ",
  "Xe của hợp tác xã vận tải",
];

export const arrivalNotes: readonly string[] = [
  "Nhà trường cảm ơn các cô trong cụm.",
  "Giao tại sân trường, có đại diện phụ huynh chứng kiến.",
  "Hàng đến lúc chiều muộn, kiểm đếm dưới đèn pin.",
  "Đủ số lượng, bao bì khô ráo.",
];

export const damagedReasons: readonly string[] = [
  "Ướt mưa dọc đường, bao bì rách.",
  "Bị đè móp khi xếp chung với tôn.",
  "Vỡ khi bốc dỡ ở đầu cầu treo.",
];

export const missingReasons: readonly string[] = [
  "Đếm hai lần vẫn thiếu, đã báo lái xe.",
  "Một kiện để lại ở điểm trung chuyển, chưa thấy đến.",
];

export const surplusReason = "Cụm gửi dư so với phiếu, trường đã nhận và chia cho lớp ghép.";

export const withdrawnReasons: readonly string[] = [
  "Cụm phải dồn cho một trường trong cụm cũng vừa bị sạt.",
  "Đại lý báo hết hàng, cụm rút để cụm khác kịp giúp.",
];

export const writtenOffReason =
  "Đã gọi nhắc ba lần, cụm chưa thu xếp được; Sở giải phóng để cụm khác nhận.";

export const takenBackReason =
  "Đường sạt ở giữa chặng, xe phải quay về; cụm gửi lại khi thông đường.";

export const positions: readonly string[] = [
  "Hiệu trưởng",
  "Phó hiệu trưởng",
  "Kế toán",
  "Giáo viên phụ trách điểm trường",
];
