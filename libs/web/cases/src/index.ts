export { caseTexts } from './i18n/case-texts';
export { casesRoutes } from './routes';
export { traineeRoutes } from './trainees/trainees.routes';
