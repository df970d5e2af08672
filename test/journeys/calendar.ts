const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;

/**
 * The next year with the calendar of 2027 (1 January a Friday, no leap day) in which a day still lies ahead: there
 * Thanksgiving is 25 November, clocks change on 14 March and 7 November, and 1 March and 8 November are Mondays. Twelve
 * years is the longest wait.
 *
 * @param monthDay `11-08`
 * @param now wall time, in milliseconds since 1970
 */
export function yearLike2027(monthDay: string, now = Date.now()): number {
  for (let year = 2027; ; year += 1) {
    const fits = !isLeap(year) && weekdayOf(`${year}-01-01`) === weekdayOf('2027-01-01');
    if (fits && Date.parse(`${year}-${monthDay}T00:00:00Z`) > now) return year;
  }
}
