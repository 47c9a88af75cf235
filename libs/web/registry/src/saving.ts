import { Injectable } from '@angular/core';
import { FormSaving } from '@kakehashi/web/platform';

/** One write of a form of the registry. */
@Injectable()
export class Saving extends FormSaving {
  protected readonly scope: string = 'registry';
}
