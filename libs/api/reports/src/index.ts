export { loadPublishedTables } from './published/loader';
