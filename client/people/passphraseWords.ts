/**
 * Everyday Vietnamese words without accents, chosen so that none is rude however one reads it. Loaded
 * when someone asks for a suggestion.
 */
export const passphraseWords: readonly string[] = [
  "anh bac bach bai balo ban bang banh bap bat bay ben bep bia biec bien biet binh boi bon",
  "bong bot buc bun buoc buong but cai cam can canh cao cap cat cau cay cha chai cham chan",
  "chanh chao chau chay cheo chi chia chieng chieu chin choi chop chu chua chum chuoi chuong",
  "chuyen coc coi com cong cot cua cui cum cuoc cuoi cuon cuong cuu dan dat dau day dem den",
  "dep dia diem dieu dinh diu doc doi don dong dua dung duoc duoi duong duyen gach gam gan",
  "ganh gao gap gat gau ghe ghenh ghep ghi ghim giang giat giau giay gieng gieo gio gioi giua",
  "giuong giup goc goi gom gui gung guong hac hai hanh hap hat heo hep hien hieu hinh hoa",
  "hoang hoc hong hop hue hung huong huou kem kenh keo kep khan khanh khap khay khe khen kho",
  "khoai khoanh khoe khoi khom khung khuy kich kien kieu kim lac lai lam lan lang lanh lau",
  "len leo liem lim linh loan loc lop lua luoc luoi luon luong luyen mai mam man mang mat may",
  "mem men meo mep met mien minh mit moc moi mot mua muc mun mung muoi muong nai nam nang nap",
  "nau nem nen nep ngai ngan ngang ngay nghe nghi nghia nghin ngo ngoai ngoan ngoc ngoi ngon",
  "ngong ngot ngua nguoc nguoi nha nhac nhai nhan nhanh nhat nhay nhe nhen nhin nho nhua",
  "nhung nia ninh noi non nong nua nui nuoc nuong oanh ong phao phim pho phoi phong phuong",
  "phut qua quai quan quang quat que quet quy quyt ram rang ranh rao rau ray rem rong rua ruc",
  "rung ruong sach sam san sang sanh sao sau sen sim soc soi som son song sua suoi suon suong",
  "tam tao tap tau tay tem tet thac tham than thang thanh thap that thay them then thep theu",
  "thia thiep thit tho thoa thom thon thong thu thuc thung thuoc thuong thuy thuyen tia tich",
  "tien tieu tim tin tinh toa toan toc toi tom tot tra trai tram trang tranh trao trau tre",
  "tren trinh tro troi tron trong trua truc trung truoc truong truot truyen tuan tui tung",
  "tuoi tuong tuyen tuyet uong vach vai vali van vang vao vay vien viet vinh vit voi vong vot",
  "vui vung vuon vuong xam xanh xay xeng xep xich xin xoai xoan xoe xoi xom xua xuan xuoi",
  "xuong yen yeu",
].flatMap((line) => line.split(" "));
