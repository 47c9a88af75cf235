import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Confirm, type ConfirmQuestion } from '@kakehashi/web/ui';

/** A page with a form that may hold what was not saved yet. */
export interface FormPage {
  /** Whether leaving now would lose something. */
  unsaved(): boolean;
}

/** What is asked before something typed is lost. */
export function leavingQuestion(transloco: TranslocoService): ConfirmQuestion {
  const say = (key: string) => transloco.translate<string>(`platform.leaving.${key}`);
  return { title: say('title'), text: say('text'), confirm: say('confirm'), danger: true };
}

/** Asks before a form with unsaved changes is left for another page. */
export const leaveCarefully: CanDeactivateFn<FormPage> = async (page) => {
  if (!page.unsaved()) return true;
  const question = leavingQuestion(inject(TranslocoService));
  return (await inject(Confirm).ask(question)) !== null;
};
