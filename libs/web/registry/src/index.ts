export { affiliationRoutes } from './affiliations/affiliations.routes';
export { registryRoutes } from './registry.routes';
export { registryTexts } from './registry-texts';
