export { affiliationRoutes } from './affiliations/affiliations.routes';
export { jetRoutes } from './jet/jet.routes';
export { registryRoutes } from './registry.routes';
export { registryTexts } from './registry-texts';
