import type { Type } from '@angular/core';
import type { CaseType, FixTarget } from '@kakehashi/shared/case-types';
import type { FormKind } from '../form/form-kind';
import { activityScreens } from '../activity/activity-screens';
import { affiliationScreens } from '../affiliation/affiliation-screens';
import { dispatchScreens } from '../dispatch/dispatch-screens';
import type { Label } from '@kakehashi/shared/contracts';
import type { CaseView } from '../model/views';
import { placementScreens } from '../placement/placement-screens';
import { researchScreens } from '../research/research-screens';
import { visitScreens } from '../visit/visit-screens';

/** One part of a case's page; every part has the one input `view`. */
export interface CaseTab {
  readonly key: string;
  /** Its name, a key of the translations. */
  readonly label: string;
  readonly component: Type<unknown>;
  count?(view: CaseView): number;
}

/** What a type brings to the screens that all types share. */
export interface CaseScreens {
  readonly form: FormKind;
  /** The details that its summary shows, in their order, and those of a quick look. */
  readonly facts: readonly string[];
  readonly briefFacts: readonly string[];
  /** The words of a detail that depend on more than its value; the field's own where there are none. */
  nameOf?(view: CaseView, key: string): Label | undefined;
  /** The parts of its page beside overview, documents and timeline. */
  readonly tabs: readonly CaseTab[];
  /** Where what is missing is mended, where it is another part than the thing's own name says. */
  readonly mends: Partial<Record<FixTarget, string>>;
  /** Panels of the overview, above the fields and beside them; each has the one input `view`. */
  above(view: CaseView): readonly Type<unknown>[];
  beside(view: CaseView): readonly Type<unknown>[];
  /** Panels beside a decision. */
  deciding(view: CaseView): readonly Type<unknown>[];
  /** The steps that are decisions. */
  readonly decisions: readonly string[];
  /** The decisions that can be taken for several cases at once. */
  readonly batch: readonly string[];
}

/** What every type brings to the screens. */
export const caseScreens: Readonly<Record<CaseType, CaseScreens>> = {
  visit: visitScreens,
  dispatch: dispatchScreens,
  placement: placementScreens,
  activity: activityScreens,
  research: researchScreens,
  affiliation: affiliationScreens,
} satisfies Record<CaseType, CaseScreens>;
