/** The most that any one quantity or amount may be on input. */
export const quantityMax = 10 ** 12;

/** The most lines a need, a consignment or a receipt may have. */
export const linesMax = 30;

/** The most photos a need or a receipt may name. */
export const photosMax = 5;
