export { caseTexts } from './i18n/case-texts';
export { casesRoutes } from './routes';
