export { adminRoutes, importsOfOthersRoutes } from './admin.routes';
