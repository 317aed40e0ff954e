import type { officeRoles } from "#domain/actor.ts";
import type { StepId, StepState } from "../../setup/steps.ts";

/** Setting a server up, step by step, and its province. */
export const setup = {
  title: "Thiết lập",
  signInFirst: "Hãy đăng nhập để xem trang này",
  notAllowed: (whose: string) => `Trang này dành cho ${whose}`,
  whose: {
    department: "Sở",
    auditor: "kiểm toán",
    administrator: "người quản trị",
  } satisfies Record<(typeof officeRoles)[number], string>,
  and: (one: string, other: string) => `${one} và ${other}`,
  notAllowedHint: "Hãy đổi vai trò ở góc trên, hoặc nhờ Sở giúp.",
  progress: (done: string, all: string) => `Đã xong ${done} trên ${all} bước.`,
  works: "Trường báo nhu cầu được rồi.",
  step: {
    province: "Tỉnh và xã, phường",
    clusters: "Cụm chuyên môn",
    schools: "Trường và điểm trường",
    catalogue: "Danh mục hàng",
    campaign: "Đợt cứu trợ",
    people: "Người dùng",
  } satisfies Record<StepId, string>,
  state: {
    done: "✓ Xong",
    partly: "Dùng được, còn thiếu",
    todo: "Chưa làm",
    later: "Để sau",
    next: "Làm tiếp bước này",
  } satisfies Record<StepState | "next", string>,
  laterHint: "Chọn tỉnh trước rồi mới làm được bước này.",
  why: {
    province:
      "Chọn tỉnh một lần: các xã, phường cùng tên cũ và danh mục hàng cho trường bị lũ có sẵn ngay.",
    clusters: "Cụm gồm các trường cùng góp với nhau. Nhập cùng lúc với trường từ một tệp Excel.",
    schools:
      "Nhập cả danh sách từ Excel, hoặc thêm từng trường. Chưa biết vị trí thì để sau cũng được.",
    catalogue: "Những gì trường có thể xin và cụm có thể góp, với đơn vị và giá tham khảo.",
    campaign: "Mở một đợt khi có bão, lũ: trường báo nhu cầu và cụm góp trong đợt đó.",
    people: "Mời mỗi trường, mỗi cụm một người. Lời mời là một đường dẫn gửi qua Zalo hoặc in ra.",
  } satisfies Record<StepId, string>,
  communes: (count: string) => `${count} xã, phường`,
  clusters: (count: string) => `${count} cụm chuyên môn`,
  schoolsAndSites: (schools: string, sites: string) => `${schools} trường, ${sites} điểm trường`,
  withoutPosition: (count: string) => `${count} điểm trường chưa có vị trí, đang đặt theo xã`,
  items: (count: string) => `${count} mặt hàng`,
  openCampaigns: (count: string) => `${count} đợt đang mở`,
  endedCampaigns: (count: string) => `${count} đợt đã kết thúc`,
  people: (people: string, joined: string) => `${people} người, ${joined} đã vào`,
  schoolsWithoutPerson: (count: string) => `${count} trường chưa có ai`,
  clustersWithoutPerson: (count: string) => `${count} cụm chưa có ai`,
  link: {
    chooseProvince: "Chọn tỉnh",
    province: "Xem tỉnh và các xã",
    import: "Nhập từ Excel",
    addCluster: "Thêm từng cụm",
    clusters: "Xem các cụm",
    addSchool: "Thêm từng trường",
    schools: "Xem các trường",
    unlocated: "Đặt vị trí",
    catalogue: "Xem danh mục",
    openCampaign: "Mở đợt cứu trợ",
    campaigns: "Xem các đợt",
    people: "Mời và quản lý người dùng",
  },
  back: "Về Thiết lập",
  keeps: "Chữ đã gõ được lưu ngay trên máy này.",
  saved: "Đã lưu.",

  provinceTitle: "Tỉnh và xã, phường",
  provinceName: "Tỉnh, thành phố",
  chooseProvince: "Chọn tỉnh",
  provinceOption: (name: string, communes: string) => `${name} (${communes} xã, phường)`,
  provinceOnce: "Đổi sang tỉnh khác chỉ được khi chưa có trường và đợt cứu trợ nào.",
  provinceFixed:
    "Đã có trường hoặc đợt cứu trợ nên tỉnh không đổi được nữa. Tên cơ quan thì vẫn sửa được.",
  onlyAdministrator: "Chỉ người quản trị chọn tỉnh và sửa tên cơ quan.",
  notLocated:
    "Chưa có tọa độ từng xã của tỉnh này: điểm trường chưa biết vị trí sẽ tạm nằm ở giữa tỉnh.",
  department: "Tên cơ quan ở đầu mọi trang",
  departmentOf: (province: string) => `Sở Giáo dục và Đào tạo ${province}`,
  provinceSave: "Lưu tỉnh",
  communesTitle: "Xã, phường",
  findCommune: "Tìm xã, phường theo tên mới hoặc tên cũ",
  findCommuneHint: "Không cần gõ dấu. Ví dụ tên xã trước ngày 1/7/2025.",
  noCommune: "Không có xã, phường nào tên như vậy. Hãy thử viết ngắn hơn.",
  noCommunesYet: "Chưa có xã, phường nào. Hãy chọn tỉnh trong mục Thiết lập trước.",
  formerly: (names: string) => `trước là ${names}`,
  formerlyOf: (name: string, district: string) => `${name} (${district})`,

  welcome: "Trang này đang được thiết lập",
  welcomeWhat:
    "Lá Lành giúp trường bị bão, lũ báo điều đang thiếu, các cụm trường góp tiền và hàng, và ai " +
    "cũng theo dõi được từng món đến nơi.",
  welcomeWait: "Khi Sở mở đợt cứu trợ đầu tiên, bản đồ nhu cầu hiện ở đây.",
  welcomeSignIn: "Nếu bạn đã có tài khoản hoặc đường dẫn mời, hãy đăng nhập.",
};
