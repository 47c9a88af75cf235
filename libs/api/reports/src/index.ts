export { loadPublishedTables } from './published/loader';
export { ReportsModule } from './reports.module';
