/** Where the case types meet the requests and answers of the core; with one type, its classes are the core's. */
export {
  VisitDetails as CaseDetails,
  VisitDetailsChange as CaseDetailsChange,
  VisitDetailsInput as CaseDetailsInput,
  VisitTransitionData as TransitionData,
} from '../visit/dto/visit-details.dto';
