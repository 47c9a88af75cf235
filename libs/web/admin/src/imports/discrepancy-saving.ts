import { Injectable } from '@angular/core';
import { FormSaving } from '@kakehashi/web/platform';

/** One decision on a discrepancy. */
@Injectable()
export class DiscrepancySaving extends FormSaving {
  protected readonly scope = 'admin';
}
