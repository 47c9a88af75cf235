export { verifyCounts, type CountDifference } from './counts/verify-counts';
export { loadPublishedTables } from './published/loader';
export { ReportsModule } from './reports.module';
