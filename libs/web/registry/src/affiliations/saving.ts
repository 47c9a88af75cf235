import { Injectable } from '@angular/core';
import { FormSaving } from '@kakehashi/web/platform';

/** One write of a form of the register of affiliations. */
@Injectable()
export class AffiliationSaving extends FormSaving {
  protected readonly scope = 'affiliations';
}
