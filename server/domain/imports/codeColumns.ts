/** How lists refer to a cluster. */
export const clusterCode = {
  field: "cluster",
  vi: "Mã cụm",
  en: "Cluster code",
  also: ["ma cum chuyen mon", "cum", "cum chuyen mon", "thuoc cum", "cluster"],
  width: 12,
} as const;

/** How lists refer to a school. */
export const schoolCode = {
  field: "school",
  vi: "Mã trường",
  en: "School code",
  also: ["ma so truong", "ma don vi", "school"],
  width: 14,
} as const;
