import type { ListKind } from "#domain/imports/list.ts";

/** Bringing in lists from Excel: prepare, choose, look at what was found, import. */
export const imports = {
  title: "Nhập danh sách từ Excel",
  intro: "Tệp được kiểm tra trước: sai chỗ nào chỉ rõ chỗ đó, chưa có gì được nhập.",

  prepare: "1. Chuẩn bị tệp",
  template: "Tải tệp mẫu",
  templateHint: "Khi mới bắt đầu: mỗi bảng có sẵn một dòng ví dụ, hãy ghi đè lên dòng đó.",
  list: "Tải danh sách hiện có",
  listHint: "Khi cần sửa nhiều chỗ: sửa trong tệp rồi nhập lại, chỉ những chỗ đã sửa thay đổi.",
  oneGift: "Chỉ có một tờ giấy? Ghi từng món quà",
  inside: "Trong tệp có gì?",
  insideHint:
    "Cần bảng nào thì giữ bảng đó. Cột xếp theo thứ tự nào cũng được, tiêu đề viết tiếng Việt hay " +
    "tiếng Anh đều hiểu. Dòng có mã đã biết là để sửa nơi mang mã đó, không thêm lần nữa.",
  about: {
    clusters: "Mã và tên từng cụm chuyên môn.",
    schools:
      "Mã, tên, cấp học, cụm, xã hoặc phường; ghi tên xã cũ kèm huyện cũ cũng được. Vị trí, số trẻ, " +
      "số cán bộ ở dòng này là của điểm trường chính.",
    sites:
      "Mỗi điểm trường lẻ là một dòng: tên, vị trí, số trẻ, số cán bộ. Chưa có vị trí thì để " +
      "trống, điểm trường tạm nằm ở giữa xã.",
    people: "Họ tên và vai trò của những người sẽ dùng: trường, cụm, Sở, kiểm toán.",
    gifts: "Tiền và hàng các cụm đã trao trước đây, còn ghi trên giấy, để đưa vào sổ cái.",
  } satisfies Record<ListKind, string>,
  kinds: {
    clusters: "Cụm",
    schools: "Trường",
    sites: "Điểm trường",
    people: "Người",
    gifts: "Quà đã trao",
  } satisfies Record<ListKind, string>,

  choose: "2. Chọn tệp",
  chooseFile: "Chọn tệp từ máy",
  chooseOther: "Chọn lại tệp",
  drop: "hoặc kéo tệp thả vào trang này",
  accepted: (most: string) => `Excel (.xlsx) hoặc CSV, tối đa ${most}`,
  kilobytes: (size: string) => `${size} KB`,
  megabytes: (size: string) => `${size} MB`,
  tooLarge: (name: string, size: string, most: string) =>
    `“${name}” nặng ${size}, quá mức ${most}. Hãy bỏ hình ảnh và những bảng không cần nhập, lưu ` +
    "lại rồi chọn lại tệp.",
  notATable: (name: string) =>
    `“${name}” không phải tệp Excel (.xlsx) hay CSV. Trong Excel hãy chọn Tệp → Lưu như (Save As), ` +
    "loại “Excel Workbook (.xlsx)”, rồi chọn tệp vừa lưu.",
  empty: (name: string) => `“${name}” là tệp trống. Hãy lưu lại trong Excel rồi chọn lại.`,
  unreadable: (name: string) =>
    `Máy chưa đọc được “${name}”. Hãy đóng tệp trong Excel rồi chọn lại.`,
  campaign: "Quà đã trao thuộc đợt cứu trợ nào?",
  campaignHint: "Chỉ cần khi tệp có bảng Quà đã trao.",
  campaignMissing: "Chưa chọn đợt cứu trợ của những món quà này.",
  campaignMissingHint: "Hãy chọn đợt ở bước 2. Tệp sẽ được kiểm tra lại ngay.",
  campaignNone: "Hãy mở đợt cứu trợ của những món quà này trước; đợt đã qua cũng mở được.",
  noCampaign: "Chưa chọn đợt",

  result: "3. Kết quả kiểm tra",
  checking: (name: string) => `Đang kiểm tra “${name}”…`,
  importing: "Đang nhập, xin chờ…",
  checkedAgain:
    "Vừa có người khác sửa dữ liệu, nên tệp đã được kiểm tra lại. Hãy xem lại kết quả dưới đây.",
  isWrong: (count: string) => `Có ${count} chỗ sai. Chưa nhập gì cả.`,
  isWrongHint:
    "Hãy sửa những chỗ nêu dưới đây trong Excel, lưu lại rồi chọn lại tệp. Có thể tải tệp đã đánh " +
    "dấu về để sửa: ô sai được tô màu, cột đầu ghi rõ phải làm gì.",
  isReady: (count: string) => `Tệp không có chỗ sai. Sẽ nhập ${count} mục.`,
  isSame: "Mọi thứ trong tệp đều đã có và giống hệt. Không có gì để nhập.",
  isNothing: "Không có dòng nào để nhập. Hãy xem bên dưới những bảng nào được nhận ra.",
  marked: "Tải tệp đã đánh dấu",
  chooseCorrected: "Chọn tệp đã sửa",
  counts: "Số mục theo loại",
  countsHint: "Mỗi trường có sẵn một điểm trường chính, nên số điểm trường nhiều hơn số dòng.",
  worth: "Giá trị quà đã trao",
  worthOf: "Quà",
  cash: "Tiền",
  goods: "Hiện vật",
  intoCampaign: (campaign: string) => `Thuộc đợt “${campaign}”.`,
  kind: "Loại",
  added: "Mới",
  changed: "Thay đổi",
  unchanged: "Giữ nguyên",
  wrong: "Sai",

  problems: "Chỗ sai",
  warnings: "Nên xem lại",
  warningsHint: "Những chỗ này không cản việc nhập.",
  sheet: "Bảng",
  row: "Dòng",
  column: "Cột",
  place: (sheet: string, row: string) => `Bảng ${sheet}, dòng ${row}`,
  placeColumn: (sheet: string, row: string, column: string) =>
    `Bảng ${sheet}, dòng ${row}, cột ${column}`,
  stands: "Đang ghi",
  isBlank: "(để trống)",
  todo: "Cần làm gì",
  candidates: "Có thể là:",
  shown: (shown: string, total: string) => `Đang hiện ${shown} trong ${total}.`,
  shownMarked: (shown: string, total: string) =>
    `Đang hiện ${shown} trong ${total}. Tệp đã đánh dấu có đủ.`,

  understood: "Các bảng và cột nhận ra",
  rows: (count: string) => `${count} dòng`,
  ignored:
    "Không nhận ra là bảng để nhập nên bỏ qua. Nếu cần nhập, hãy đặt tiêu đề cột như trong tệp mẫu.",
  unknownColumns: (count: string) => `${count} cột không dùng`,
  notUsed: "không dùng",

  changes: "Những gì sẽ thay đổi",
  newOnes: (count: string) => `${count} mục mới`,
  changedOnes: (count: string) => `${count} mục thay đổi`,
  byCommune: "vị trí theo xã",
  byCommuneHint:
    "Điểm trường chưa có vị trí sẽ nằm ở giữa xã và ghi “vị trí theo xã”. Bổ sung sau được.",
  becomes: "thành",

  go: (count: string) => `Nhập ${count} mục`,
  goHint: "Nhập tất cả, hoặc không nhập gì.",
  done: (count: string) => `Đã nhập ${count} mục.`,
  next: "Việc tiếp theo",
  toPlaces: "Xem trường và điểm trường",
  toPeople: "Mời mọi người vào",
  toLedger: "Xem trong sổ cái",

  past: "Những lần đã nhập",
  pastNone: "Chưa nhập tệp nào.",
  pastCounts: (added: string, changed: string, unchanged: string) =>
    `${added} mới, ${changed} thay đổi, ${unchanged} giữ nguyên`,
};
