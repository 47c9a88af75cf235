export { foldForSearch, searchPattern, searchTextOf } from './search/fold';
export { loadReferenceData } from './reference/load-reference-data';
