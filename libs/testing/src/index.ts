export { activityBody, createActivity, type ActivityCase, type ActivityParts } from './activities';
export { affiliationBody, createAffiliation, type AffiliationCase, type AffiliationParts } from './affiliations';
export { ActivityRows, type ActivityRow } from './activity-rows';
export { bootTestApp, TEST_PASSWORD, type BootOptions, type TestApp, type TestUser } from './app';
export { TestClient, type SendOptions, type TestAnswer } from './client';
export { csvLines } from './csv-lines';
export { createTestDatabase, type TestDatabase } from './database';
export { DispatchRows, type DispatchRow } from './dispatch-rows';
export {
  addDispatchStaff,
  addExpert,
  approvalData,
  bringDispatchTo,
  createDispatch,
  dispatchBody,
  editDispatch,
  setWindow,
  type DispatchCase,
  type DispatchParts,
} from './dispatches';
export { mailText, startMailPeer, type MailPeer } from './mail-peer';
export { momentBetween } from './moment';
export { pdfText } from './pdf-text';
export { PlacementRows, type PlacementRow } from './placement-rows';
export { propertyRuns } from './property-runs';
export { createResearch, researchBody, type ResearchCase, type ResearchParts } from './researches';
export {
  addDocument,
  addStaff,
  appointmentBody,
  bringTo,
  createVisit,
  step,
  versioned,
  visitBody,
  type VisitParts,
} from './visits';
export { VisitRows, type VisitRow } from './visit-rows';
export {
  addHostOffer,
  addPlacementStaff,
  bringPlacementTo,
  createPlacement,
  editPlacement,
  placementBody,
  stageDates,
  type PlacementCase,
  type PlacementParts,
} from './placements';
