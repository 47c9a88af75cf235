export { affiliationRoutes } from './affiliations/affiliations.routes';
export { alumniRoutes } from './alumni/alumni.routes';
export { hostOfferRoutes } from './host-offers/host-offers.routes';
export { jetRoutes } from './jet/jet.routes';
export { organisationTexts } from './organisations/organisation-texts';
export { organisationsRoutes } from './organisations/organisations.routes';
export { registryRoutes } from './registry.routes';
export { registryTexts } from './registry-texts';
