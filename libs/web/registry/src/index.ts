export { registryRoutes } from './registry.routes';
export { registryTexts } from './registry-texts';
