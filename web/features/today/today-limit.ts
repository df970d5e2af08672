/** Rows of a first page. Few have more; settling some brings the rest. */
export const todayLimit = 100;
