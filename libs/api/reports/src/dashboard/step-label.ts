import { appointmentStatuses, transitionOf, workflows, type CaseType } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import type { DashboardFigure } from './figures';

/** What a step of a figure is called: a state, a decision, or where an appointment stands. */
export function stepLabel(figure: DashboardFigure, type: CaseType, step: string): Label {
  return knownLabel(figure, type, step) ?? { ja: step, en: step };
}

/** A case may still be in a state, or have gone a way, that its type has since given up. */
function knownLabel(figure: DashboardFigure, type: CaseType, step: string): Label | undefined {
  if (figure === 'appointments') return appointmentStatuses.find(({ value }) => value === step)?.label;
  if (figure === 'decisions') return transitionOf(workflows[type], step)?.label;
  return workflows[type].states.find(({ key }) => key === step)?.label;
}
