import { isCaseType, type CaseType } from '@kakehashi/shared/case-types';
import {
  ActivityDetails,
  ActivityDetailsChange,
  ActivityDetailsInput,
  ActivityTransitionData,
} from '../activity/dto/activity-details.dto';
import {
  AffiliationDetails,
  AffiliationDetailsChange,
  AffiliationDetailsInput,
  AffiliationTransitionData,
} from '../affiliation/dto/affiliation-details.dto';
import {
  DispatchDetails,
  DispatchDetailsChange,
  DispatchDetailsInput,
  DispatchTransitionData,
} from '../dispatch/dto/dispatch-details.dto';
import {
  PlacementDetails,
  PlacementDetailsChange,
  PlacementDetailsInput,
  PlacementTransitionData,
} from '../placement/dto/placement-details.dto';
import {
  ResearchDetails,
  ResearchDetailsChange,
  ResearchDetailsInput,
  ResearchTransitionData,
} from '../research/dto/research-details.dto';
import {
  VisitDetails,
  VisitDetailsChange,
  VisitDetailsInput,
  VisitTransitionData,
} from '../visit/dto/visit-details.dto';

/** What each type's requests and answers look like. */
export interface CaseShapes {
  readonly visit: Shapes<VisitDetailsInput, VisitDetailsChange, VisitDetails, VisitTransitionData>;
  readonly dispatch: Shapes<DispatchDetailsInput, DispatchDetailsChange, DispatchDetails, DispatchTransitionData>;
  readonly placement: Shapes<PlacementDetailsInput, PlacementDetailsChange, PlacementDetails, PlacementTransitionData>;
  readonly activity: Shapes<ActivityDetailsInput, ActivityDetailsChange, ActivityDetails, ActivityTransitionData>;
  readonly research: Shapes<ResearchDetailsInput, ResearchDetailsChange, ResearchDetails, ResearchTransitionData>;
  readonly affiliation: Shapes<
    AffiliationDetailsInput,
    AffiliationDetailsChange,
    AffiliationDetails,
    AffiliationTransitionData
  >;
}

interface Shapes<Input, Change, Details, Data> {
  readonly input: Input;
  readonly change: Change;
  readonly details: Details;
  readonly data: Data;
}

/** One of the shapes of a type; of all types together, where none is named. */
export type ShapeOf<Part extends keyof CaseShapes[CaseType], T extends CaseType = CaseType> = CaseShapes[T][Part];

const classes = {
  input: {
    visit: VisitDetailsInput,
    dispatch: DispatchDetailsInput,
    placement: PlacementDetailsInput,
    activity: ActivityDetailsInput,
    research: ResearchDetailsInput,
    affiliation: AffiliationDetailsInput,
  },
  change: {
    visit: VisitDetailsChange,
    dispatch: DispatchDetailsChange,
    placement: PlacementDetailsChange,
    activity: ActivityDetailsChange,
    research: ResearchDetailsChange,
    affiliation: AffiliationDetailsChange,
  },
  details: {
    visit: VisitDetails,
    dispatch: DispatchDetails,
    placement: PlacementDetails,
    activity: ActivityDetails,
    research: ResearchDetails,
    affiliation: AffiliationDetails,
  },
  data: {
    visit: VisitTransitionData,
    dispatch: DispatchTransitionData,
    placement: PlacementTransitionData,
    activity: ActivityTransitionData,
    research: ResearchTransitionData,
    affiliation: AffiliationTransitionData,
  },
} as const satisfies {
  readonly [Part in keyof CaseShapes[CaseType]]: { readonly [T in CaseType]: new () => CaseShapes[T][Part] };
};

/** Where the type of a request's case is noted when the address names it and the body does not. */
const CASE_TYPE = Symbol('case type');

/** Notes the type of the case that a body is about. */
export function noteCaseType(body: object, type: CaseType): void {
  Object.defineProperty(body, CASE_TYPE, { value: type });
}

/** The alternatives of a field that each type fills in its own way. */
export function byCaseType(part: keyof typeof classes) {
  return { classes: () => classes[part], keyOf: caseTypeOf };
}

function caseTypeOf(holder: { readonly [CASE_TYPE]?: CaseType; readonly type?: unknown }): CaseType | undefined {
  const { type } = holder;
  return holder[CASE_TYPE] ?? (isCaseType(type) ? type : undefined);
}
