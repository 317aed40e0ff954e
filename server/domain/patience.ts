// After how long what waits is said to wait too long: on screens, and to those who are told.

/** Days on the road after which a consignment is late when nobody said when it should arrive. */
export const roadDays = 7;

/** A promise is shown, and told of, so many days before it lapses. */
export const soonDays = 3;
