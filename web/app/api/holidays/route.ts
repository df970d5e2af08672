export { showPublicHolidays as GET } from '../../../server/public-holidays.ts';
